package dev.storygen.plugin;

import dev.storygen.cache.CacheBounds;
import dev.storygen.cache.CacheMode;
import dev.storygen.forecast.Readiness;
import dev.storygen.history.History;
import dev.storygen.model.Stage;
import dev.storygen.preflight.PreflightReport;
import dev.storygen.preflight.PreflightSummary;
import dev.storygen.report.ConsoleSummary;
import dev.storygen.worker.Task;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says of every story, before any work or cost, whether {@code generate} can make it as configured,
 * only with a loss, or not at all, and what it will take: calls, characters, tokens and time. Calls
 * no service. Needs no project.
 */
@Mojo(
    name = "preflight",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
public final class PreflightMojo extends StoryMojo {

  private static final String NEVER = "never";

  /** Only these stories; all by default. */
  @Parameter(property = "storygen.story")
  private List<String> story;

  /** CPU-bound stories in parallel; 0 means one per core. */
  @Parameter(property = "storygen.threads", defaultValue = "0")
  private int threads;

  /**
   * Which stories fail the build: {@code blocked}; {@code degraded}, with blocked ones; {@code
   * never}.
   */
  @Parameter(property = "storygen.preflight.failOn", defaultValue = "blocked")
  private String failOn;

  /**
   * Whether to open a connection to each service, without sending anything. Where Maven is offline,
   * only services of this machine are connected to.
   */
  @Parameter(property = "storygen.preflight.connections", defaultValue = "true")
  private boolean connections;

  /**
   * The folder of kept results and of the histories, one folder per project, which {@code mvn
   * clean} keeps; {@code ~/.cache/storygen} by default.
   */
  @Parameter(property = "storygen.cacheDirectory")
  private File cacheDirectory;

  /**
   * Whether {@code generate} finds kept results: {@code on}, {@code off}, {@code read} or {@code
   * write}.
   */
  @Parameter(property = "storygen.cache", defaultValue = "on")
  private String cache;

  /**
   * The stages that {@code generate} makes anew: {@code true} for all, or names as {@code voice}.
   */
  @Parameter(property = "storygen.force", defaultValue = "false")
  private String force;

  /** The folder of {@code preflight.json}; {@code target/storygen-reports} by default. */
  @Parameter(property = "storygen.reportsDirectory")
  private File reportsDirectory;

  /** Whether the build fails if there is no story. */
  @Parameter(property = "storygen.failIfNoStories", defaultValue = "true")
  private boolean failIfNoStories;

  @Override
  public String goal() {
    return "preflight";
  }

  @Override
  public String eventsFile() {
    return "preflight.jsonl";
  }

  @Override
  public RunParameters runParameters() {
    return runParameters(threads, story);
  }

  @Override
  public Task task(GroupedProperties properties) {
    History history = maven().history(cacheDirectory);
    return new Task.Preflight(
        briefs(),
        storiesFolder().toPath(),
        pipelineSettings(properties),
        providerChoice(properties),
        history.rates(),
        maven().session().isOffline(),
        connections,
        new Task.CacheChoice(
            maven().results(cacheDirectory),
            CacheMode.of(cache),
            CacheBounds.unused(),
            Stage.named(force, "storygen.force"),
            files().id(),
            false));
  }

  @Override
  public void validate() {
    if (!List.of(Readiness.BLOCKED.label(), Readiness.DEGRADED.label(), NEVER).contains(failOn)) {
      throw new IllegalArgumentException(
          "storygen.preflight.failOn is '"
              + failOn
              + "', but expected blocked, degraded or never.");
    }
  }

  @Override
  public boolean isReady() throws MojoFailureException {
    boolean exists = sourceDirectory().isDirectory();
    if (!exists) {
      reportNoStories();
    }
    return exists;
  }

  @Override
  public void conclude(RunEvents events) throws IOException, MojoFailureException {
    PreflightReport report = PreflightReport.of(events.ofRun());
    if (report.stories().isEmpty()) {
      reportNoStories();
      return;
    }
    File folder = reportsDirectory == null ? files().built("storygen-reports") : reportsDirectory;
    File file = new File(folder, "preflight.json");
    report.write(file.toPath());
    PreflightSummary.of(report, files().shown(file)).forEach(maven()::print);
    judge(report);
  }

  private void judge(PreflightReport report) throws MojoFailureException {
    if (failOn.equals(NEVER)) {
      return;
    }
    Readiness least =
        failOn.equals(Readiness.BLOCKED.label()) ? Readiness.BLOCKED : Readiness.DEGRADED;
    List<String> reasons = PreflightSummary.reasons(report, least);
    if (!reasons.isEmpty()) {
      throw new MojoFailureException("\n" + ConsoleSummary.firstFailures(reasons));
    }
  }

  private void reportNoStories() throws MojoFailureException {
    if (failIfNoStories) {
      throw new MojoFailureException(noBriefs(sourceDirectory()));
    }
    getLog().info("There is no story in " + files().shown(sourceDirectory()) + ".");
  }
}
