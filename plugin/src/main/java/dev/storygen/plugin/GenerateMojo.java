package dev.storygen.plugin;

import dev.storygen.log.ConsoleLine;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.Event;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.Options;
import dev.storygen.provider.VideoFormat;
import dev.storygen.report.ConsoleSummary;
import dev.storygen.worker.Request;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a narrated, captioned, vertical video of every story brief: script, revision, voice,
 * subtitles and video. A story that fails never stops the others; the goal fails at the end, saying
 * what failed at which stage and why.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class GenerateMojo extends ProviderMojo implements StoryGoal {

  /** Words in a caption at the most; 1 shows them one by one. */
  @Parameter(property = "storygen.captionWords", defaultValue = "3")
  private int captionWords;

  /**
   * {@code auto} takes the voice's own word timings where it has them; {@code always} has the
   * aligner listen even then, so that the two can be compared.
   */
  @Parameter(property = "storygen.align", defaultValue = "auto")
  private String align;

  /**
   * What the voiceover has to be: {@code bitrate} (192, kbit/s), {@code sampleRate} (44100, Hz),
   * {@code loudness} (-14, LUFS), {@code truePeak} (-1, dBTP at the most), {@code silenceThreshold}
   * (-45, dBFS, for the trimming of the ends), {@code padding} (0.2, seconds of silence at both
   * ends). Also {@code -Dstorygen.voice.bitrate=128}. Who speaks is chosen by {@code <providers>}.
   */
  @Parameter private Map<String, String> voice;

  /**
   * What the video has to be: {@code width} (1080), {@code height} (1920), {@code frameRate} (30).
   * Also {@code -Dstorygen.video.width=720}.
   */
  @Parameter private Map<String, String> video;

  /** Stories in flight; 0 for as many as suit the services and the cores. */
  @Parameter(property = "storygen.concurrency", defaultValue = "0")
  private int concurrency;

  /** Whether a story that failed fails the build. */
  @Parameter(property = "storygen.failOnError", defaultValue = "true")
  private boolean failOnError;

  @Override
  String goal() {
    return "generate";
  }

  @Override
  List<String> localModules() {
    return List.of("storygen-ffmpeg", "storygen-embedded");
  }

  @Override
  Request.Task task(Path briefs, Path output, PropertyGroups properties) {
    Request.ProviderChoice crew = crew(properties);
    return new Request.Generate(
        briefs,
        output,
        new PipelineSettings(
            captionWords,
            alwaysAlign(),
            target(Options.of("voice", voice(properties))),
            format(Options.of("video", settings("video", video, properties)))),
        concurrency,
        crew);
  }

  /** The properties of the group that are not of the voiceover are of who speaks. */
  private Map<String, String> voice(PropertyGroups properties) {
    Map<String, String> settings = new TreeMap<>(settings("voice", voice, properties));
    Set<String> written = voice == null ? Set.of() : voice.keySet();
    settings
        .keySet()
        .removeIf(
            key -> !ProviderConfiguration.OF_THE_VOICEOVER.contains(key) && !written.contains(key));
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

  private static AudioTarget target(Options voice) {
    AudioTarget defaults = AudioTarget.defaults();
    AudioTarget target =
        new AudioTarget(
            voice.whole("bitrate", defaults.bitrate()),
            voice.whole("sampleRate", defaults.sampleRate()),
            voice.number("loudness", defaults.loudness()),
            voice.number("truePeak", defaults.truePeak()),
            voice.number("silenceThreshold", defaults.silenceThreshold()),
            voice.number("padding", defaults.padding()));
    voice.refuseRest();
    return target;
  }

  private static VideoFormat format(Options video) {
    VideoFormat defaults = VideoFormat.vertical();
    VideoFormat format =
        new VideoFormat(
            video.whole("width", defaults.width()),
            video.whole("height", defaults.height()),
            video.whole("frameRate", defaults.frameRate()));
    video.refuseRest();
    return format;
  }

  @Override
  boolean ready() throws MojoFailureException {
    return hasFolder(this);
  }

  @Override
  void conclude(List<Event> events, List<Event> own)
      throws IOException, MojoExecutionException, MojoFailureException {
    conclude(this, events, own);
  }

  @Override
  public File stories() {
    return sourceDirectory();
  }

  @Override
  public String noStories(File folder) {
    return "There is no brief in "
        + shown(folder)
        + ". Put a .yaml, .json or .md file there, or set <failIfNoStories>false</failIfNoStories>.";
  }

  @Override
  public List<ConsoleLine> lastWords(Metrics metrics, List<ConsoleLine> regressions) {
    return ConsoleSummary.ofGenerate(
        metrics, places("Videos:  " + shown(new File(outputDirectory(), "*/video.mp4"))));
  }

  @Override
  public void judge(Metrics metrics, List<ConsoleLine> regressions) throws MojoFailureException {
    List<String> failures = ConsoleSummary.failedStories(metrics);
    if (!failures.isEmpty() && failOnError) {
      throw new MojoFailureException("\n" + ConsoleSummary.firstFailures(failures));
    }
  }
}
