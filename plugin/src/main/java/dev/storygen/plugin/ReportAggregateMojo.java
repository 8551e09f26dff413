package dev.storygen.plugin;

import dev.storygen.history.Trend;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.ControlCharacters;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsAggregator;
import dev.storygen.report.BaselineLines;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Writes one HTML report of all modules from the {@code metrics.json} of each, also for Maven's
 * site, and the metrics of all modules beside it.
 */
@Mojo(name = "report-aggregate", aggregator = true, threadSafe = true)
public final class ReportAggregateMojo extends SiteReport {

  private static final String METRICS = "metrics.json";

  /** The folder of the report; {@code target/storygen-reports-aggregate} by default. */
  @Parameter(property = "storygen.aggregateDirectory")
  private File aggregateDirectory;

  @Override
  String goal() {
    return "report-aggregate";
  }

  @Override
  String siteFolder() {
    return "storygen-aggregate";
  }

  @Override
  File page() {
    File folder =
        aggregateDirectory == null
            ? files().built("storygen-reports-aggregate")
            : aggregateDirectory;
    return new File(folder, "index.html");
  }

  @Override
  String reasonToSkip() {
    List<MavenProject> modules = modules();
    if (modules.size() == 1) {
      return "There is nothing to aggregate: " + files().name() + " has no modules.";
    }
    return modules.stream().anyMatch(module -> metrics(module).exists())
        ? null
        : "There is nothing to aggregate: none of %d modules has a target/metrics.json."
            .formatted(modules.size());
  }

  @Override
  Metrics metrics() throws IOException {
    List<MetricsAggregator.Module> found = new ArrayList<>();
    List<MavenProject> all = modules();
    Set<String> names = new HashSet<>();
    boolean unique = all.stream().map(MavenProject::getArtifactId).allMatch(names::add);
    for (MavenProject module : all) {
      if (metrics(module).exists()) {
        String name =
            unique ? module.getArtifactId() : module.getGroupId() + ":" + module.getArtifactId();
        found.add(
            new MetricsAggregator.Module(
                name, folder(module), Metrics.read(metrics(module).toPath())));
      }
    }
    getLog().info("%d of %d modules have metrics.".formatted(found.size(), all.size()));
    Metrics metrics = MetricsAggregator.of(found);
    BaselineLines.of(metrics).forEach(this::print);
    return metrics;
  }

  private void print(ConsoleLine line) {
    String text = ControlCharacters.line(line.text());
    if (line.level() == LogLevel.INFO) {
      getLog().info(text);
    } else {
      getLog().warn(text);
    }
  }

  @Override
  void write(Path page, Metrics metrics) throws IOException {
    super.write(page, metrics);
    metrics.write(page.resolveSibling(METRICS));
  }

  /** Each module has a history of its own. */
  @Override
  Trend trend(Metrics metrics) {
    return Trend.none();
  }

  /** This project and all below it. */
  private List<MavenProject> modules() {
    List<MavenProject> modules = new ArrayList<>(List.of(getProject()));
    if (getProject().getCollectedProjects() != null) {
      modules.addAll(getProject().getCollectedProjects());
    }
    return modules;
  }

  private static File metrics(MavenProject module) {
    return new File(module.getBuild().getDirectory(), METRICS);
  }

  /** Where a module is, relative to this project. */
  private String folder(MavenProject module) {
    Path folder = module.getBasedir().toPath().toAbsolutePath().normalize();
    return baseDirectory().relativize(folder).toString().replace(File.separatorChar, '/');
  }

  @Override
  public String getName(Locale locale) {
    return "Stories of all modules";
  }

  @Override
  public String getDescription(Locale locale) {
    return "How the making and the judging of the stories of all modules went.";
  }
}
