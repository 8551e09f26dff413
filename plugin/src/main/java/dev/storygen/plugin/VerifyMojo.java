package dev.storygen.plugin;

import dev.storygen.check.GateSettings;
import dev.storygen.history.Regression;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.Profile;
import dev.storygen.provider.ProviderKind;
import dev.storygen.report.ConsoleSummary;
import dev.storygen.worker.Request;
import dev.storygen.worker.parent.OutputLocks;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Checks the media of every story folder, storygen's own or any other, and fails the build if they
 * are not good enough. Needs no project, and no network service except for {@code
 * transcript-match}.
 */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class VerifyMojo extends WorkerMojo implements ProviderGoal, StoryGoal {

  /** With fewer stories the optimizing compiler costs more time than it saves. */
  private static final int OPTIMIZED_FROM = 100;

  /** The folder with one folder per story; {@code target/storygen} by default. */
  @Parameter(property = "storygen.outputDirectory")
  private File outputDirectory;

  /** Only these stories; all by default. */
  @Parameter(property = "storygen.story")
  private List<String> story;

  /** CPU-bound stories in parallel; 0 means one per core. */
  @Parameter(property = "storygen.threads", defaultValue = "0")
  private int threads;

  /**
   * The profile whose limits, options and severities apply: {@code default}, {@code narration},
   * {@code shorts}, {@code tiktok}, {@code reels}, {@code audiobook}, {@code podcast}, {@code
   * broadcast}, {@code strict}, or a file of the project that ends in {@code .yaml}.
   */
  @Parameter(property = "storygen.profile")
  private String profile;

  /**
   * Limits and severities by check: {@code
   * <audio-bitrate><minimum>64</minimum><severity>warning</severity> </audio-bitrate>} or, for a
   * check's first limit, {@code <audio-bitrate>64</audio-bitrate>}. Also {@code
   * -Dstorygen.audio-bitrate.minimum=64}.
   */
  @Parameter private PlexusConfiguration checks;

  /** Only these checks; all by default. */
  @Parameter(property = "storygen.checks")
  private List<String> onlyChecks;

  /** Checks to skip. */
  @Parameter(property = "storygen.skipChecks")
  private List<String> skipChecks;

  /**
   * The artefacts that every story must have; those of the profile by default, or {@code
   * voiceover,script,subtitles,video}.
   */
  @Parameter(property = "storygen.require")
  private List<String> require;

  /**
   * Where to find artefacts, by label, as comma-separated globs: {@code
   * <voiceover>speech.*</voiceover>}. Also {@code -Dstorygen.artefacts.voiceover=speech.*}.
   */
  @Parameter private Map<String, String> artefacts;

  /** The expected duration of every voiceover in seconds; that of the brief by default. */
  @Parameter(property = "storygen.expectedDuration")
  private Double expectedDuration;

  /** Stories whose violations are warnings. A check that cannot be measured still fails. */
  @Parameter(property = "storygen.knownBroken")
  private List<String> knownBroken;

  /** Whether a violation fails the build. A check that cannot be measured always fails it. */
  @Parameter(property = "storygen.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /** The most warnings of a build that goes on; no limit by default. */
  @Parameter(property = "storygen.maxWarnings")
  private Integer maxWarnings;

  /**
   * Limits for a build that is worse than usual: {@code maxSlowdown} (maximum ratio of an
   * operation's median duration to its usual median), {@code minSuccessRate} (percent of the
   * build's operations), {@code runs} (10; the number of earlier builds that define what is usual).
   * No limits by default. Also {@code -Dstorygen.regression.maxSlowdown=1.5}.
   */
  @Parameter private Map<String, String> regression;

  /**
   * The service of the check {@code transcript-match}: {@code <transcription>}, as for {@code
   * generate}, which has the other elements, too.
   */
  @Parameter private PlexusConfiguration providers;

  /** Retries, timeouts, limits and circuit breaker of that service, as for {@code generate}. */
  @Parameter private Map<String, String> resilience;

  /** The maximum usage of services by the build, as for {@code generate}. */
  @Parameter private Map<String, String> budget;

  /** {@code lgpl}, or {@code gpl} for FFmpeg with x264. */
  @Parameter(property = "storygen.natives", defaultValue = "lgpl")
  private String natives;

  /** The metrics of the run, as JSON; {@code target/metrics.json} by default. */
  @Parameter(property = "storygen.metricsFile")
  private File metricsFile;

  /**
   * The folder of the histories, one folder per project, which {@code mvn clean} keeps; {@code
   * ~/.cache/storygen} by default.
   */
  @Parameter(property = "storygen.cacheDirectory")
  private File cacheDirectory;

  /** The folder of all reports except the metrics; {@code target/storygen-reports} by default. */
  @Parameter(property = "storygen.reportsDirectory")
  private File reportsDirectory;

  /**
   * The reports to write: {@code HTML}, {@code JSON} (the metrics), {@code JUNIT}, {@code SARIF},
   * {@code CODEQUALITY}, {@code CSV}, {@code PROMETHEUS}.
   */
  @Parameter(property = "storygen.formats", defaultValue = "HTML,JSON,JUNIT,SARIF")
  private List<String> formats;

  /** Whether the build fails if there is no story. */
  @Parameter(property = "storygen.failIfNoStories", defaultValue = "true")
  private boolean failIfNoStories;

  /**
   * How long to wait for another build that uses the output directory: {@code 30s}, {@code 10min};
   * {@code 0} fails at once.
   */
  @Parameter(property = "storygen.lockTimeout", defaultValue = "10min")
  private String lockTimeout;

  /** Those of the task; null before. */
  private GateSettings settings;

  @Override
  public String goal() {
    return "verify";
  }

  /** It only reads the stories, and adds no file to a folder that no goal has written to. */
  @Override
  public LockedFolders lockedFolders() {
    return lockedFolders(files().stories(outputDirectory));
  }

  LockedFolders lockedFolders(File stories) {
    File run = files().built("storygen");
    return OutputLocks.isUsed(stories.toPath())
        ? LockedFolders.of(lockTimeout, run, stories)
        : LockedFolders.of(lockTimeout, run);
  }

  @Override
  public Request.Task task(GroupedProperties properties) {
    regression(properties); // rejects wrong settings before any work
    new WarningLimit(maxWarnings); // so does this
    settings = gateSettings(properties);
    return new Request.Verify(
        briefs(),
        files().stories(outputDirectory).toPath(),
        settings,
        RecognitionProviders.choice(
            settings, new ProviderParameters(providers, resilience, budget), properties, maven()));
  }

  private GateSettings gateSettings(GroupedProperties properties) {
    Profile inForce = ProfileParameter.resolve(profile, maven().baseDirectory());
    List<String> required = require == null || require.isEmpty() ? inForce.require() : require;
    return new GateSettings(
        onlyChecks,
        skipChecks,
        CheckConfiguration.limits(maven().evaluate(checks), properties.pom()),
        required.isEmpty() ? null : required,
        CheckConfiguration.patterns(artefacts, properties),
        expectedDuration,
        knownBroken,
        properties.commandLine().checks(),
        inForce.checks());
  }

  @Override
  public Set<ProviderKind> kinds(Request.Task task) {
    return RecognitionProviders.kinds(((Request.Verify) task).settings());
  }

  @Override
  public WorkerSetup setup(Request.Task task) {
    Set<ProviderKind> kinds = kinds(task);
    if (kinds.contains(ProviderKind.TRANSCRIPTION)) {
      return ProviderGoal.super.setup(task);
    }
    String[] folders = storiesDirectory().list();
    boolean few = folders == null || folders.length < OPTIMIZED_FROM;
    return WorkerSetup.of(
        ProviderModules.of(kinds, Map.of()), few ? List.of("-XX:TieredStopAtLevel=1") : List.of());
  }

  @Override
  public RunParameters runParameters() {
    return new RunParameters(threads, story, natives);
  }

  @Override
  public StoryReports reports() {
    return new StoryReports(
        maven(), metricsFile, cacheDirectory, reportsDirectory, formats, failIfNoStories);
  }

  @Override
  public File storiesDirectory() {
    return files().stories(outputDirectory);
  }

  @Override
  public String noStories(File folder) {
    return "There is no story in "
        + files().shown(folder)
        + ": each folder in it is one. Run storygen:generate first, point"
        + " -Dstorygen.outputDirectory at the folder above the stories, or set"
        + " <failIfNoStories>false</failIfNoStories>.";
  }

  @Override
  public Regression regression() {
    return regression(maven().properties());
  }

  Regression regression(GroupedProperties properties) {
    return Regression.of(properties.over(regression, PropertyGroup.REGRESSION));
  }

  @Override
  public List<ConsoleLine> summary(Metrics metrics, List<ConsoleLine> regressions) {
    SettingsLog.print(settings, metrics, getLog());
    List<ConsoleLine> lines = new ArrayList<>();
    failures(metrics, regressions)
        .forEach(line -> lines.add(failOnViolation ? line : line.atMost(LogLevel.WARNING)));
    lines.addAll(
        ConsoleSummary.ofVerify(
            metrics,
            knownBroken == null ? List.of() : knownBroken,
            reports().places("Stories: " + files().shown(files().stories(outputDirectory)))));
    return lines;
  }

  /** What fails the build beside the checks themselves. */
  private List<ConsoleLine> failures(Metrics metrics, List<ConsoleLine> regressions) {
    List<ConsoleLine> failures = new ArrayList<>(regressions);
    failures.addAll(new WarningLimit(maxWarnings).failures(metrics));
    return failures;
  }

  @Override
  public void judge(Metrics metrics, List<ConsoleLine> regressions)
      throws MojoExecutionException, MojoFailureException {
    new Verdict(metrics, failures(metrics, regressions), failOnViolation).judge();
    if (metrics.checks().isEmpty() && failIfNoStories) {
      throw new MojoFailureException(
          "There are stories in "
              + files().shown(files().stories(outputDirectory))
              + ", but no check had anything to judge. Look at <onlyChecks>, <skipChecks>,"
              + " <require> and <artefacts>.");
    }
  }
}
