package dev.storygen.plugin;

import dev.storygen.check.GateSettings;
import dev.storygen.model.Profile;
import dev.storygen.provider.ProviderKind;
import dev.storygen.worker.Task;
import dev.storygen.worker.parent.CompilerArguments;
import dev.storygen.worker.parent.OutputLocks;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** The parameters of goals that check stories: which stories and checks, and with which limits. */
abstract class GateMojo extends WorkerMojo implements ProviderGoal {

  /** The baseline of a project that names none. */
  private static final String BASELINE = "storygen-baseline.json";

  /** The stories of a project that configures no other folder. */
  private static final String STORIES = "target/storygen";

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

  /**
   * The formats that the videos of each story should have, as for {@code generate}: where neither
   * the brief nor the folder of a story says so.
   */
  @Parameter(property = "storygen.formats")
  private List<String> formats;

  /** Stories whose violations are warnings. A check that cannot be measured still fails. */
  @Parameter(property = "storygen.knownBroken")
  private List<String> knownBroken;

  /**
   * The service of the check {@code transcript-match}: {@code <transcription>}, as for {@code
   * generate}, which has the other elements, too.
   */
  @Parameter private PlexusConfiguration providers;

  /** Retries, timeouts, limits and circuit breaker of that service, as for {@code generate}. */
  @Parameter private Map<String, String> resilience;

  /** The maximum usage of services by the build, as for {@code generate}. */
  @Parameter private Map<String, String> budget;

  /**
   * Where stories are judged: {@code name} ({@code local} or {@code spark}), {@code master} (the
   * address of the cluster), {@code conf} (settings of the cluster by name). Also {@code
   * -Dstorygen.engine=spark} and {@code -Dstorygen.engine.master=spark://host:7077}.
   */
  @Parameter private PlexusConfiguration engine;

  /** {@code lgpl}, or {@code gpl} for FFmpeg with x264. */
  @Parameter(property = "storygen.natives", defaultValue = "lgpl")
  private String natives;

  /**
   * The file of accepted violations, which {@code storygen:baseline} writes; {@code
   * storygen-baseline.json} by default, if that exists.
   */
  @Parameter(property = "storygen.baseline")
  private File baseline;

  /**
   * A git revision, such as {@code origin/main}: only stories whose files or brief changed since
   * then are checked. All stories by default.
   */
  @Parameter(property = "storygen.changedSince")
  private String changedSince;

  /**
   * The folder of kept measurements, and of the histories, one folder per project, which {@code mvn
   * clean} keeps; {@code ~/.cache/storygen} by default.
   */
  @Parameter(property = "storygen.cacheDirectory")
  private File cacheDirectory;

  /**
   * Whether measurements of media are kept and used again: {@code on}, {@code off}, {@code read} or
   * {@code write}.
   */
  @Parameter(property = "storygen.cache", defaultValue = "on")
  private String cache;

  /** The size of all that is kept: what was not used for longest is deleted. */
  @Parameter(property = "storygen.cacheSize", defaultValue = "10GB")
  private String cacheSize;

  /** How long measurements are kept after their last use, in days. */
  @Parameter(property = "storygen.cacheAge", defaultValue = "30d")
  private String cacheAge;

  /**
   * Whether files are read to find out whether they changed, although size, times and inode are the
   * same.
   */
  @Parameter(property = "storygen.cache.strict", defaultValue = "false")
  private boolean cacheStrict;

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

  /** It only reads the stories, and adds no file to a folder that no goal has written to. */
  @Override
  public final LockedFolders lockedFolders() {
    return lockedFolders(storiesDirectory());
  }

  final LockedFolders lockedFolders(File stories) {
    File run = files().built("storygen");
    return OutputLocks.isUsed(stories.toPath())
        ? LockedFolders.of(lockTimeout, run, stories)
        : LockedFolders.of(lockTimeout, run);
  }

  /**
   * The worker's task.
   *
   * @param accepting whether the baseline accepts every violation
   */
  final Task.Verify check(GroupedProperties properties, boolean accepting) {
    settings = gateSettings(properties);
    return new Task.Verify(
        briefs(),
        storiesDirectory().toPath(),
        settings,
        RecognitionProviders.choice(
            settings, new ProviderParameters(providers, resilience, budget), properties, maven()),
        new Task.BaselineChoice(baselineFile(), baselineFolder(), baseline != null, accepting),
        changedSince,
        new CacheParameters(cacheDirectory, cache, cacheSize, cacheAge, cacheStrict)
            .choice(maven(), Set.of()),
        new EngineParameters(maven().evaluate(engine)).choice(properties));
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
        inForce.checks(),
        new FormatParameters(formats).formats());
  }

  @Override
  public final Set<ProviderKind> kinds(Task task) {
    return RecognitionProviders.kinds(((Task.Verify) task).settings());
  }

  @Override
  public final WorkerSetup setup(Task task) {
    Task.EngineChoice chosen = ((Task.Verify) task).engine();
    return EngineParameters.added(chosen, ownSetup(task), files().built("storygen").toPath());
  }

  private WorkerSetup ownSetup(Task task) {
    Set<ProviderKind> kinds = kinds(task);
    if (kinds.contains(ProviderKind.TRANSCRIPTION)) {
      return ProviderGoal.super.setup(task);
    }
    return WorkerSetup.of(
        ProviderModules.of(kinds, Map.of()), CompilerArguments.of(((Task.Verify) task).settings()));
  }

  @Override
  public final RunParameters runParameters() {
    return new RunParameters(threads, story, natives);
  }

  /** The folder with a folder of each story. */
  public final File storiesDirectory() {
    return files().stories(outputDirectory);
  }

  /** Whether the build fails if there is no story. */
  final boolean failIfNoStories() {
    return failIfNoStories;
  }

  /** The folder of the cache; null for the default. */
  final File cacheDirectory() {
    return cacheDirectory;
  }

  /** Those of the task. */
  final GateSettings settings() {
    return settings;
  }

  /** The stories whose violations are warnings. */
  final List<String> knownBroken() {
    return knownBroken == null ? List.of() : knownBroken;
  }

  /** The file of the baseline, whether it exists or not. */
  final Path baselineFile() {
    File file = baseline == null ? new File(maven().baseDirectory(), BASELINE) : baseline;
    return file.toPath().toAbsolutePath().normalize();
  }

  /**
   * The folder of the stories as entries of the baseline have it: relative to the baseline's, so
   * that several modules or executions can share a file.
   */
  final String baselineFolder() {
    Path base = baselineFile().getParent();
    Path stories = storiesDirectory().toPath().toAbsolutePath().normalize();
    if (!stories.startsWith(base)) {
      return null;
    }
    String folder = base.relativize(stories).toString().replace('\\', '/');
    return folder.equals(STORIES) ? null : folder.isEmpty() ? "." : folder;
  }

  /** The message that there is no story in a folder, and what to do. */
  public final String noStories(File folder) {
    return "There is no story in "
        + files().shown(folder)
        + ": each folder in it is one. Run storygen:generate first, point"
        + " -Dstorygen.outputDirectory at the folder above the stories, or set"
        + " <failIfNoStories>false</failIfNoStories>.";
  }
}
