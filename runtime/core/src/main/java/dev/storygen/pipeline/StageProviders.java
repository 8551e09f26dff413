package dev.storygen.pipeline;

import dev.storygen.model.Script;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.VideoRenderer;
import dev.storygen.provider.Workload;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.ProviderResolver;
import dev.storygen.service.ResilienceSettings;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The providers of the stages. */
public final class StageProviders {

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
   * The providers that the user selected, and defaults for the other kinds.
   *
   * @param providers the settings by element of {@code <providers>}
   * @param resilience how services are called
   * @throws IllegalArgumentException if a provider is not on the class path, a setting is unknown
   *     or invalid, or a key is missing
   */
  public static StageProviders of(
      Map<String, Map<String, String>> providers,
      ResilienceSettings resilience,
      Options.Environment environment) {
    ProviderResolver resolver = new ProviderResolver(providers, resilience, environment);
    SpeechNormalizer normalizer = ProviderLoader.standard(SpeechNormalizer.class);
    // Loading its rules takes about a second: do so while the other providers load.
    CompletableFuture.runAsync(
        () -> normalizer.normalize(new Script("Once."), NarrationOptions.of(Locale.ENGLISH)));
    return new StageProviders(
        resolver.resolve(StoryWriter.class),
        normalizer,
        resolver.resolve(SpeechSynthesizer.class),
        ProviderLoader.standard(AudioProcessor.class),
        resolver.resolve(SpeechAligner.class),
        resolver.resolveOptional(ImageGenerator.class),
        ProviderLoader.standard(VideoRenderer.class));
  }

  /**
   * Loads the libraries that process media, which every story needs.
   *
   * @throws IOException if they cannot work on this machine
   */
  public void loadMediaLibraries() throws IOException {
    audioProcessor.description();
    renderer.description();
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

  /** Whether any of them, fallbacks included, calls a service. */
  public boolean remote() {
    return Stream.of(Stream.of(writer, synthesizer, aligner), imageGenerator.stream())
        .flatMap(configured -> configured)
        .flatMap(ConfiguredProvider::withFallback)
        .anyMatch(configured -> configured.provider().workload() == Workload.SERVICE);
  }
}
