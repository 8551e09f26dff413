package dev.storygen.plugin;

import dev.storygen.model.TransitionChoice;
import dev.storygen.model.Visuals;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.Options;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
import dev.storygen.speech.VoicePace;
import dev.storygen.worker.Task;
import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * The parameters of the goals that set up the stages of a story: {@code generate}, and those that
 * say before what it would do.
 */
abstract class StoryMojo extends WorkerMojo implements ProviderGoal {

  /** The folder with one folder per story; {@code target/storygen} by default. */
  @Parameter(property = "storygen.outputDirectory")
  private File outputDirectory;

  /**
   * Maximum words in a caption; 1 shows words one by one. Short for {@code <captions><maxWords>};
   * by default as the style has.
   */
  @Parameter(property = "storygen.captionWords")
  private Integer captionWords;

  /**
   * The captions, for briefs that do not say otherwise: {@code style} (highlight, pop, karaoke,
   * box, plain or none), {@code colour}, {@code accent} (of spoken words), {@code outline}, {@code
   * size} (percentage of the shorter side), {@code position} (top, middle, bottom or percentage of
   * the height), {@code upperCase}, {@code fontFile}, {@code maxWords}, {@code maxCharacters}. Also
   * {@code -Dstorygen.captions.style=karaoke}.
   */
  @Parameter private Map<String, String> captions;

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
   * What moves behind the captions of briefs without {@code images} and {@code background}: {@code
   * drawn}, the default, or a video file, or a folder of them, relative to the project's folder.
   */
  @Parameter(property = "storygen.background")
  private String background;

  /**
   * How one picture replaces another, for briefs without {@code transition}: {@code any}, the
   * default, {@code cut}, {@code crossfade}, {@code dip}, {@code slide} or {@code zoom}.
   */
  @Parameter(property = "storygen.transition")
  private String transition;

  /**
   * The music under the voice, for briefs without {@code music}: {@code none}, {@code generated},
   * or a file, or a folder by mood, relative to the project's folder.
   */
  @Parameter(property = "storygen.music", defaultValue = "none")
  private String music;

  /**
   * The voiceover: {@code bitrate} (192, kbit/s), {@code sampleRate} (44100, Hz), {@code loudness}
   * (-14, LUFS), {@code truePeak} (-1, maximum in dBTP), {@code silenceThreshold} (-45, dBFS, below
   * which the ends are trimmed), {@code padding} (0.2, seconds from both ends to the words), {@code
   * maxMissing} (6, the most words in a row that the aligner may miss), {@code speed} (1, from 0.5
   * to 2), {@code pauseBetweenParagraphs} (seconds, by default those of the voice). Also {@code
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
   * The formats of the videos, for briefs without {@code formats}: {@code shorts}, {@code reels},
   * {@code tiktok}, {@code landscape}, {@code square}, or sizes such as {@code 1280x720}. The first
   * one is that of {@code video.mp4}; {@code video-landscape.mp4} is another. Instead of {@code
   * <video><width>} and {@code <height>}.
   */
  @Parameter(property = "storygen.formats")
  private List<String> formats;

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

  final File storiesFolder() {
    return files().stories(outputDirectory);
  }

  final Task.ProviderChoice providerChoice(GroupedProperties properties) {
    return new ProviderParameters(providers, resilience, budget)
        .choice(kinds(), properties, maven());
  }

  /** The element {@code <providers>}; null for none. */
  final PlexusConfiguration providers() {
    return providers;
  }

  /** Whether stories have several videos, if their briefs do not say otherwise. */
  final boolean severalFormats() {
    return formats != null && formats.size() > 1;
  }

  final String natives() {
    return natives;
  }

  final RunParameters runParameters(int threads, List<String> stories) {
    return new RunParameters(threads, stories, natives);
  }

  final String noBriefs(File folder) {
    return "There is no brief in "
        + files().shown(folder)
        + ". Put a .yaml, .json or .md file there, or set"
        + " <failIfNoStories>false</failIfNoStories>.";
  }

  /**
   * The settings of the stages.
   *
   * @throws IllegalArgumentException if a parameter is unknown or invalid
   */
  final PipelineSettings pipelineSettings(GroupedProperties properties) {
    Options voiceSettings = Options.of("voice", voiceover(properties));
    VoicePace pace = VoicePace.of(voiceSettings);
    return new PipelineSettings(
        new CaptionParameters(captions, captionWords, files().baseDirectory()).look(properties),
        alwaysAlign(),
        new NarrationSettings(skipHeadings(), speakTitle),
        SpeechLimits.of(minAlignment, voiceSettings),
        AudioTarget.of(voiceSettings),
        new FormatParameters(formats).video(properties.over(video, PropertyGroup.VIDEO)),
        files().music(music),
        new Visuals(Optional.ofNullable(background).map(files()::background), transition()),
        new FormatParameters(formats).formats(),
        pace);
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

  private Optional<TransitionChoice> transition() {
    Optional<TransitionChoice> named =
        Optional.ofNullable(transition).flatMap(TransitionChoice::named);
    if (transition != null && named.isEmpty()) {
      throw new IllegalArgumentException(
          "storygen.transition is '%s', but expected one of %s."
              .formatted(transition, TransitionChoice.EXPECTED));
    }
    return named;
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
}
