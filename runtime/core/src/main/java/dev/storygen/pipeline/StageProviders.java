package dev.storygen.pipeline;

import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.Options;
import dev.storygen.provider.Provider;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.Service;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The providers of the stages. */
public final class StageProviders {

  /** Chooses by what providers are able to do, whether or not their services are reachable. */
  private static final ProviderChooser ABLE = new ProviderChooser(service -> Optional.empty());

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

  /**
   * The same with the fallback in place of each provider that cannot do its work for a brief, where
   * the fallback can.
   */
  StageProviders ableTo(StoryBrief brief) {
    return new StageProviders(
        writer(brief).provider(),
        normalizer,
        synthesizer(brief).provider(),
        audioProcessor,
        aligner,
        imageGenerator.map(
            images -> ABLE.choose("images", images, brief, Optional.empty()).provider()),
        renderer);
  }

  /** Which fallbacks {@link #ableTo} puts in place, and why: a sentence each. */
  List<String> replacements(StoryBrief brief) {
    return Stream.of(writer(brief).reason(), synthesizer(brief).reason())
        .flatMap(Optional::stream)
        .map(StoryPlan.Reason::sentence)
        .toList();
  }

  private ProviderChooser.Choice<StoryWriter> writer(StoryBrief brief) {
    return ABLE.writer(this, brief, Optional.empty());
  }

  private ProviderChooser.Choice<SpeechSynthesizer> synthesizer(StoryBrief brief) {
    return ABLE.choose("voice", synthesizer, brief, Optional.empty());
  }

  /** Whether any of them, fallbacks included, calls a service. */
  public boolean remote() {
    return selectable().anyMatch(provider -> provider.workload() == Workload.SERVICE);
  }

  /** The services that any of them, fallbacks included, calls. */
  public List<Service> services() {
    return selectable().flatMap(provider -> provider.service().stream()).distinct().toList();
  }

  private Stream<Provider> selectable() {
    return Stream.of(Stream.of(writer, synthesizer, aligner), imageGenerator.stream())
        .flatMap(configured -> configured)
        .flatMap(ConfiguredProvider::withFallback)
        .map(ConfiguredProvider::provider);
  }
}
