package dev.storygen.plugin;

import dev.storygen.cache.CacheBounds;
import dev.storygen.cache.CacheCheck;
import dev.storygen.cache.CacheCleaner;
import dev.storygen.cache.CacheClearing;
import dev.storygen.cache.CacheDirectory;
import dev.storygen.cache.CacheInventory;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.ControlCharacters;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Metrics;
import dev.storygen.report.CacheText;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Shows what is kept from build to build: where, how much of what, what the bounds would delete,
 * and what the last build found. Also checks that all is as it was stored, or deletes it. Needs no
 * project.
 */
@Mojo(name = "cache", requiresProject = false, aggregator = true, threadSafe = true)
public final class CacheMojo extends AbstractMojo {

  private static final String ALL = "all";

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File baseDirectory;

  /** Skips the goal and logs that it is skipped. */
  @Parameter(property = "storygen.skip", defaultValue = "false")
  private boolean skip;

  /** The folder of all that is kept; {@code ~/.cache/storygen} by default. */
  @Parameter(property = "storygen.cacheDirectory")
  private File cacheDirectory;

  /** The size of all kept results, as for {@code generate}: what would go is shown. */
  @Parameter(property = "storygen.cacheSize", defaultValue = "10GB")
  private String cacheSize;

  /** How long results are kept after their last use, as for {@code generate}. */
  @Parameter(property = "storygen.cacheAge", defaultValue = "30d")
  private String cacheAge;

  /** The metrics of the last build; {@code target/metrics.json} by default. */
  @Parameter(property = "storygen.metricsFile")
  private File metricsFile;

  /** Whether to read all results, contents and facts, and to name what is damaged. */
  @Parameter(property = "storygen.cache.check", defaultValue = "false")
  private boolean cacheCheck;

  /**
   * Whether to delete all that no running build uses: {@code true}; {@code all}, with the histories
   * of all projects.
   */
  @Parameter(property = "storygen.cache.clear", defaultValue = "false")
  private String cacheClear;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GoalExecution.run("cache", skip, getLog(), () -> lines().forEach(this::print));
  }

  private void print(ConsoleLine line) {
    String text = ControlCharacters.line(line.text());
    if (line.level() == LogLevel.INFO) {
      getLog().info(text);
    } else {
      getLog().warn(text);
    }
  }

  private List<ConsoleLine> lines() throws IOException {
    CacheBounds bounds = CacheBounds.of(cacheSize, cacheAge);
    boolean clears = clears();
    CacheDirectory directory =
        new CacheDirectory(files().cache(cacheDirectory, System.getProperty("user.home")).toPath());
    List<ConsoleLine> lines = new ArrayList<>();
    if (!directory.root().toFile().isDirectory()) {
      lines.add(info("Nothing is kept: there is no folder " + directory.root() + "."));
      return lines;
    }
    lines.add(info("Cache: " + directory.root()));
    if (clears) {
      boolean histories = cacheClear.strip().equals(ALL);
      lines.add(CacheText.cleared(CacheClearing.of(directory, histories, clock()), histories));
      return lines;
    }
    lines.addAll(CacheText.inventory(CacheInventory.of(directory), clock().instant()));
    lines.add(
        CacheText.beyond(
            new CacheCleaner(directory.results(), clock()).preview(bounds), cacheSize, cacheAge));
    addHits(lines);
    if (cacheCheck) {
      lines.addAll(CacheText.check(CacheCheck.of(directory)));
    }
    return lines;
  }

  private boolean clears() {
    return switch (cacheClear.strip()) {
      case "true", ALL -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "storygen.cache.clear is '" + cacheClear + "', but expected true, all or false.");
    };
  }

  private void addHits(List<ConsoleLine> lines) throws IOException {
    File file = metricsFile == null ? files().built("metrics.json") : metricsFile;
    if (file.exists()) {
      lines.add(CacheText.hits(Metrics.read(file.toPath()), files().shown(file)));
    }
  }

  private Clock clock() {
    return BuildClock.of(session.getRepositorySession());
  }

  private ProjectFiles files() {
    return new ProjectFiles(project, session, baseDirectory);
  }

  private static ConsoleLine info(String text) {
    return new ConsoleLine(LogLevel.INFO, text);
  }
}
