package dev.storygen.plugin;

import dev.storygen.log.ConsoleLine;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.Stage;
import dev.storygen.report.ConsoleSummary;
import dev.storygen.worker.Task;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Makes a narrated, captioned, vertical video of every story brief: script, revision, voice,
 * subtitles and video. A failed story does not stop the others; at the end the goal fails and lists
 * each failure with its stage and reason.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class GenerateMojo extends StoryMojo implements StoryGoal {

  /** Only these stories; all by default. */
  @Parameter(property = "storygen.story")
  private List<String> story;

  /** CPU-bound stories in parallel; 0 means one per core. */
  @Parameter(property = "storygen.threads", defaultValue = "0")
  private int threads;

  /** Stories in progress at once; 0 means as many as suit the services and the cores. */
  @Parameter(property = "storygen.concurrency", defaultValue = "0")
  private int concurrency;

  /**
   * Where stories are made: {@code name} ({@code local} or {@code spark}), {@code master} (the
   * address of the cluster), {@code outputDirectory} (a folder or URI that its machines share; that
   * of the stories by default), {@code conf} (settings of the cluster by name). Also {@code
   * -Dstorygen.engine=spark} and {@code -Dstorygen.engine.master=spark://host:7077}.
   */
  @Parameter private PlexusConfiguration engine;

  /** The metrics of the run, as JSON; {@code target/metrics.json} by default. */
  @Parameter(property = "storygen.metricsFile")
  private File metricsFile;

  /**
   * The folder of kept results, and of the histories, one folder per project, which {@code mvn
   * clean} keeps; {@code ~/.cache/storygen} by default.
   */
  @Parameter(property = "storygen.cacheDirectory")
  private File cacheDirectory;

  /**
   * Whether results of stages are kept and used again: {@code on}, {@code off}, {@code read} or
   * {@code write}.
   */
  @Parameter(property = "storygen.cache", defaultValue = "on")
  private String cache;

  /** The size of all kept results: what was not used for longest is deleted. */
  @Parameter(property = "storygen.cacheSize", defaultValue = "10GB")
  private String cacheSize;

  /** How long results are kept after their last use, in days. */
  @Parameter(property = "storygen.cacheAge", defaultValue = "30d")
  private String cacheAge;

  /**
   * Whether files are read to find out whether they changed, although size, times and inode are the
   * same.
   */
  @Parameter(property = "storygen.cache.strict", defaultValue = "false")
  private boolean cacheStrict;

  /**
   * Whether the console says at the end why each stage was made and not taken from the cache. The
   * report says it always.
   */
  @Parameter(property = "storygen.explain", defaultValue = "false")
  private boolean explain;

  /**
   * Whether stages are made anew, whatever is kept: {@code true} for all, or names of stages as
   * {@code voice,video}.
   */
  @Parameter(property = "storygen.force", defaultValue = "false")
  private String force;

  /** The folder of all reports except the metrics; {@code target/storygen-reports} by default. */
  @Parameter(property = "storygen.reportsDirectory")
  private File reportsDirectory;

  /**
   * The reports to write: {@code HTML}, {@code JSON} (the metrics), {@code JUNIT}, {@code SARIF},
   * {@code CODEQUALITY}, {@code CSV}, {@code PROMETHEUS}.
   */
  @Parameter(property = "storygen.reports", defaultValue = "HTML,JSON,JUNIT,SARIF")
  private List<String> reports;

  /** Whether the build fails if there is no story. */
  @Parameter(property = "storygen.failIfNoStories", defaultValue = "true")
  private boolean failIfNoStories;

  /** Whether the build fails if a story failed. */
  @Parameter(property = "storygen.failOnError", defaultValue = "true")
  private boolean failOnError;

  /**
   * How long to wait for another build that uses the output directory: {@code 30s}, {@code 10min};
   * {@code 0} fails at once.
   */
  @Parameter(property = "storygen.lockTimeout", defaultValue = "10min")
  private String lockTimeout;

  @Override
  public String goal() {
    return "generate";
  }

  @Override
  public LockedFolders lockedFolders() {
    return LockedFolders.of(lockTimeout, files().built("storygen"), storiesFolder());
  }

  @Override
  public Task task(GroupedProperties properties) {
    return new Task.Generate(
        briefs(),
        storiesFolder().toPath(),
        pipelineSettings(properties),
        concurrency,
        providerChoice(properties),
        new CacheParameters(cacheDirectory, cache, cacheSize, cacheAge, cacheStrict)
            .choice(maven(), Stage.named(force, "storygen.force")),
        new EngineParameters(maven().evaluate(engine)).choice(properties));
  }

  @Override
  public WorkerSetup setup(Task task) {
    return EngineParameters.added(
        ((Task.Generate) task).engine(), super.setup(task), files().built("storygen").toPath());
  }

  @Override
  public StoryReports reports() {
    return new StoryReports(
        maven(), metricsFile, cacheDirectory, reportsDirectory, reports, failIfNoStories);
  }

  @Override
  public RunParameters runParameters() {
    return runParameters(threads, story);
  }

  @Override
  public File storiesDirectory() {
    return sourceDirectory();
  }

  @Override
  public String noStories(File folder) {
    return noBriefs(folder);
  }

  @Override
  public List<ConsoleLine> summary(Metrics metrics, List<ConsoleLine> regressions) {
    File videos = new File(storiesFolder(), severalFormats() ? "*/video*.mp4" : "*/video.mp4");
    List<ConsoleLine> lines =
        new ArrayList<>(explain ? ConsoleSummary.explanations(metrics) : List.of());
    lines.addAll(
        ConsoleSummary.ofGenerate(metrics, reports().places("Videos:  " + files().shown(videos))));
    return lines;
  }

  @Override
  public void judge(Metrics metrics, List<ConsoleLine> regressions) throws MojoFailureException {
    List<String> failures = ConsoleSummary.failedStories(metrics);
    if (!failures.isEmpty() && failOnError) {
      throw new MojoFailureException("\n" + ConsoleSummary.firstFailures(failures));
    }
  }
}
