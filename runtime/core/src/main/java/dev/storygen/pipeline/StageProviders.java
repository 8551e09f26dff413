package dev.storygen.pipeline;

import static dev.storygen.provider.ProviderLoader.EMBEDDED;

import dev.storygen.model.Script;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.VideoRenderer;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.ProviderResolver;
import dev.storygen.service.ResilienceSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Who does the work of the stages. */
public final class StageProviders {

  /** The element of who draws; there is nobody without it. */
  public static final String IMAGES = "images";

  /** The elements of {@code <providers>}. */
  public static final List<String> ROLES = List.of("text", "voice", "transcription", IMAGES);

  private static final String FFMPEG = "ffmpeg";

  private final ConfiguredProvider<StoryWriter> writer;
  private final SpeechNormalizer normalizer;
  private final ConfiguredProvider<SpeechSynthesizer> synthesizer;
  private final AudioProcessor audioProcessor;
  private final ConfiguredProvider<SpeechAligner> aligner;
  private final Optional<ConfiguredProvider<ImageGenerator>> imageGenerator;
  private final VideoRenderer renderer;

  StageProviders(
      ConfiguredProvider<StoryWriter> writer,
      SpeechNormalizer normalizer,
      ConfiguredProvider<SpeechSynthesizer> synthesizer,
      AudioProcessor audioProcessor,
      ConfiguredProvider<SpeechAligner> aligner,
      Optional<ConfiguredProvider<ImageGenerator>> imageGenerator,
      VideoRenderer renderer) {
    this.writer = writer;
    this.normalizer = normalizer;
    this.synthesizer = synthesizer;
    this.audioProcessor = audioProcessor;
    this.aligner = aligner;
    this.imageGenerator = imageGenerator;
    this.renderer = renderer;
  }

  /**
   * The crew that the user chose.
   *
   * @param providers the settings of each of {@link #ROLES} that the user said anything of
   * @param resilience how services are used
   * @throws IllegalArgumentException if a provider is not on the class path, a setting is unknown
   *     or impossible, or a key is missing
   */
  public static StageProviders of(
      Map<String, Map<String, String>> providers,
      ResilienceSettings resilience,
      Options.Environment environment) {
    ProviderResolver casting = new ProviderResolver(providers, resilience, environment);
    SpeechNormalizer normalizer = ProviderLoader.named(SpeechNormalizer.class, EMBEDDED);
    // Its rules take a while to be read: meanwhile the others get ready.
    CompletableFuture.runAsync(() -> normalizer.normalize(new Script("Once."), Locale.ENGLISH));
    return new StageProviders(
        casting.part(StoryWriter.class, "text"),
        normalizer,
        casting.part(SpeechSynthesizer.class, "voice"),
        ProviderLoader.named(AudioProcessor.class, FFMPEG),
        casting.part(SpeechAligner.class, "transcription"),
        casting.isCast(IMAGES)
            ? Optional.of(casting.part(ImageGenerator.class, IMAGES))
            : Optional.empty(),
        ProviderLoader.named(VideoRenderer.class, FFMPEG));
  }

  ConfiguredProvider<StoryWriter> writer() {
    return writer;
  }

  SpeechNormalizer normalizer() {
    return normalizer;
  }

  ConfiguredProvider<SpeechSynthesizer> synthesizer() {
    return synthesizer;
  }

  AudioProcessor audioProcessor() {
    return audioProcessor;
  }

  ConfiguredProvider<SpeechAligner> aligner() {
    return aligner;
  }

  Optional<ConfiguredProvider<ImageGenerator>> imageGenerator() {
    return imageGenerator;
  }

  VideoRenderer renderer() {
    return renderer;
  }

  /** Whether anybody calls a service. */
  public boolean remote() {
    return Stream.of(Stream.of(writer, synthesizer, aligner), imageGenerator.stream())
        .flatMap(configured -> configured)
        .flatMap(ConfiguredProvider::withFallback)
        .anyMatch(configured -> configured.provider().service().isPresent());
  }
}
