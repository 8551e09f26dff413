package dev.storygen.plugin;

import dev.storygen.log.ConsoleLine;
import dev.storygen.metrics.Metrics;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.Options;
import dev.storygen.provider.VideoFormat;
import dev.storygen.report.ConsoleSummary;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
import dev.storygen.worker.Request;
import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
public final class GenerateMojo extends WorkerMojo implements ProviderGoal, StoryGoal {

  /** The folder with one folder per story; {@code target/storygen} by default. */
  @Parameter(property = "storygen.outputDirectory")
  private File outputDirectory;

  /** Only these stories; all by default. */
  @Parameter(property = "storygen.story")
  private List<String> story;

  /** CPU-bound stories in parallel; 0 means one per core. */
  @Parameter(property = "storygen.threads", defaultValue = "0")
  private int threads;

  /** Stories in progress at once; 0 means as many as suit the services and the cores. */
  @Parameter(property = "storygen.concurrency", defaultValue = "0")
  private int concurrency;

  /** Maximum words in a caption; 1 shows words one by one. */
  @Parameter(property = "storygen.captionWords", defaultValue = "3")
  private int captionWords;

  /**
   * When the aligner runs: {@code auto} for voices of services, to check that they say the script,
   * and for voices without word timings; {@code always} for the embedded voice, too. Then its
   * timings are used, and the metrics compare the two.
   */
  @Parameter(property = "storygen.align", defaultValue = "auto")
  private String align;

  /**
   * {@code speak} narrates the Markdown headings of a script, {@code skip} leaves them out and
   * lists them.
   */
  @Parameter(property = "storygen.headings", defaultValue = "speak")
  private String headings;

  /** Whether the title is spoken in front of the script, for briefs without {@code speakTitle}. */
  @Parameter(property = "storygen.speakTitle", defaultValue = "false")
  private boolean speakTitle;

  /**
   * The voiceover: {@code bitrate} (192, kbit/s), {@code sampleRate} (44100, Hz), {@code loudness}
   * (-14, LUFS), {@code truePeak} (-1, maximum in dBTP), {@code silenceThreshold} (-45, dBFS, below
   * which the ends are trimmed), {@code padding} (0.2, seconds from both ends to the words), {@code
   * maxMissing} (6, the most words in a row that the aligner may miss). Also {@code
   * -Dstorygen.voice.bitrate=128}. {@code <providers>} selects the speech provider.
   */
  @Parameter private Map<String, String> voice;

  /**
   * The share of the script's words that the aligner has to recognise in the voice; a voice that
   * says less fails its stage.
   */
  @Parameter(property = "storygen.minAlignment", defaultValue = "0.75")
  private double minAlignment;

  /**
   * The video: {@code width} (1080), {@code height} (1920), {@code frameRate} (30). Also {@code
   * -Dstorygen.video.width=720}.
   */
  @Parameter private Map<String, String> video;

  /**
   * The provider of each kind of work: {@code <text>}, {@code <voice>}, {@code <transcription>},
   * {@code <images>}, each with {@code <name>} ({@code embedded}), the provider's settings and
   * {@code <fallback>}. Also {@code -Dstorygen.voice=elevenlabs}, {@code
   * -Dstorygen.text.model=gpt-4o}, {@code -Dstorygen.voice.fallback=embedded}. A property that
   * selects another provider than the POM drops the settings of the POM's provider.
   */
  @Parameter private PlexusConfiguration providers;

  /**
   * Retries, timeouts, limits and circuit breaker of services: {@code maxRetries}, {@code
   * baseDelay}, {@code maxDelay}, {@code jitter}, {@code maxRetryAfter}, {@code failureThreshold},
   * {@code breakerTimeout}, {@code breakerPatience}, {@code callTimeout}, {@code stageTimeout},
   * {@code maxConcurrent}, {@code requestsPerMinute}. Also {@code
   * -Dstorygen.resilience.maxRetries=5}.
   */
  @Parameter private Map<String, String> resilience;

  /**
   * The maximum usage of services by the build: {@code tokens}, {@code characters}, {@code images}.
   * Also {@code -Dstorygen.budget.tokens=100000}.
   */
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
    return LockedFolders.of(
        lockTimeout, files().built("storygen"), files().stories(outputDirectory));
  }

  @Override
  public Request.Task task(GroupedProperties properties) {
    Request.ProviderChoice choice =
        new ProviderParameters(providers, resilience, budget).choice(kinds(), properties, maven());
    Options voiceSettings = Options.of("voice", voiceover(properties));
    PipelineSettings settings =
        new PipelineSettings(
            captionWords,
            alwaysAlign(),
            new NarrationSettings(skipHeadings(), speakTitle),
            SpeechLimits.of(minAlignment, voiceSettings),
            AudioTarget.of(voiceSettings),
            VideoFormat.of(Options.of("video", properties.over(video, PropertyGroup.VIDEO))));
    return new Request.Generate(
        briefs(), files().stories(outputDirectory).toPath(), settings, concurrency, choice);
  }

  /** Other properties of the group are settings of the speech provider. */
  private Map<String, String> voiceover(GroupedProperties properties) {
    Set<String> keys = new HashSet<>(PipelineSettings.voiceSettings());
    keys.addAll(voice == null ? Set.of() : voice.keySet());
    Map<String, String> settings = properties.over(voice, PropertyGroup.VOICE);
    settings.keySet().retainAll(keys);
    return settings;
  }

  private boolean alwaysAlign() {
    return switch (align) {
      case "always" -> true;
      case "auto" -> false;
      default ->
          throw new IllegalArgumentException(
              "storygen.align is '" + align + "', but expected auto or always.");
    };
  }

  private boolean skipHeadings() {
    return switch (headings) {
      case "skip" -> true;
      case "speak" -> false;
      default ->
          throw new IllegalArgumentException(
              "storygen.headings is '" + headings + "', but expected speak or skip.");
    };
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
    return sourceDirectory();
  }

  @Override
  public String noStories(File folder) {
    return "There is no brief in "
        + files().shown(folder)
        + ". Put a .yaml, .json or .md file there, or set"
        + " <failIfNoStories>false</failIfNoStories>.";
  }

  @Override
  public List<ConsoleLine> summary(Metrics metrics, List<ConsoleLine> regressions) {
    File videos = new File(files().stories(outputDirectory), "*/video.mp4");
    return ConsoleSummary.ofGenerate(
        metrics, reports().places("Videos:  " + files().shown(videos)));
  }

  @Override
  public void judge(Metrics metrics, List<ConsoleLine> regressions) throws MojoFailureException {
    List<String> failures = ConsoleSummary.failedStories(metrics);
    if (!failures.isEmpty() && failOnError) {
      throw new MojoFailureException("\n" + ConsoleSummary.firstFailures(failures));
    }
  }
}
