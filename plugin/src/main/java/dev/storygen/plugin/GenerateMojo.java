package dev.storygen.plugin;

import dev.storygen.pipeline.Pipeline;
import dev.storygen.provider.AudioEngineer.Target;
import dev.storygen.provider.Options;
import dev.storygen.provider.VideoRenderer.Format;
import dev.storygen.report.ConsoleSummary;
import dev.storygen.report.ConsoleSummary.Line;
import dev.storygen.report.Metrics;
import dev.storygen.worker.Request;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
public final class GenerateMojo extends StorygenMojo {

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
   * ends). Also {@code -Dstorygen.voice.bitrate=128}.
   */
  @Parameter private Map<String, String> voice;

  /**
   * What the video has to be: {@code width} (1080), {@code height} (1920), {@code frameRate} (30).
   * Also {@code -Dstorygen.video.width=720}.
   */
  @Parameter private Map<String, String> video;

  /** Who writes and revises. */
  @Parameter(property = "storygen.text", defaultValue = "embedded")
  private String textProvider;

  /** Who speaks. */
  @Parameter(property = "storygen.voice", defaultValue = "embedded")
  private String voiceProvider;

  /** Who listens where the voice does not time its words. */
  @Parameter(property = "storygen.transcription", defaultValue = "embedded")
  private String transcriptionProvider;

  /** Whether a story that failed fails the build. */
  @Parameter(property = "storygen.failOnError", defaultValue = "true")
  private boolean failOnError;

  @Override
  String goal() {
    return "generate";
  }

  @Override
  List<String> modules() {
    return List.of("storygen-ffmpeg", "storygen-embedded");
  }

  @Override
  Request.Task task(Path briefs, Path output, PropertyGroups properties) {
    return new Request.Generate(
        briefs,
        output,
        new Pipeline.Settings(
            captionWords,
            alwaysAlign(),
            target(options("voice", voice, properties)),
            format(options("video", video, properties))),
        0,
        new Request.Choice(
            Map.of(
                "text", Map.of("name", textProvider),
                "voice", Map.of("name", voiceProvider),
                "transcription", Map.of("name", transcriptionProvider)),
            Map.of(),
            Map.of(),
            Map.of()));
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

  /** What the POM says, overridden by properties of the form {@code storygen.voice.bitrate}. */
  private static Options options(String group, Map<String, String> pom, PropertyGroups properties) {
    Map<String, String> values = new TreeMap<>(pom == null ? Map.of() : pom);
    values.putAll(properties.take(group));
    return Options.of(group, values);
  }

  private static Target target(Options voice) {
    Target defaults = Target.defaults();
    Target target =
        new Target(
            voice.whole("bitrate", defaults.bitrate()),
            voice.whole("sampleRate", defaults.sampleRate()),
            voice.number("loudness", defaults.loudness()),
            voice.number("truePeak", defaults.truePeak()),
            voice.number("silenceThreshold", defaults.silenceThreshold()),
            voice.number("padding", defaults.padding()));
    voice.refuseRest();
    return target;
  }

  private static Format format(Options video) {
    Format defaults = Format.vertical();
    Format format =
        new Format(
            video.whole("width", defaults.width()),
            video.whole("height", defaults.height()),
            video.whole("frameRate", defaults.frameRate()));
    video.refuseRest();
    return format;
  }

  @Override
  File stories() {
    return sourceDirectory();
  }

  @Override
  String noStories(File folder) {
    return "There is no brief in "
        + shown(folder)
        + ". Put a .yaml, .json or .md file there, or set <failIfNoStories>false</failIfNoStories>.";
  }

  @Override
  List<Line> report(Metrics metrics) {
    return ConsoleSummary.generated(
        metrics,
        "Videos:  " + shown(new File(outputDirectory(), "*/video.mp4")),
        "Metrics: " + shown(metricsFile()));
  }

  @Override
  void judge(Metrics metrics) throws MojoFailureException {
    List<String> failures = ConsoleSummary.failedStories(metrics);
    if (!failures.isEmpty() && failOnError) {
      throw new MojoFailureException("\n" + ConsoleSummary.firstOf(failures));
    }
  }
}
