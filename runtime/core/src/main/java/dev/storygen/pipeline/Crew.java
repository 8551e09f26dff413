package dev.storygen.pipeline;

import static dev.storygen.provider.Providers.EMBEDDED;

import dev.storygen.model.Script;
import dev.storygen.provider.AudioEngineer;
import dev.storygen.provider.Illustrator;
import dev.storygen.provider.Options;
import dev.storygen.provider.Providers;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.VideoRenderer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Who does the work of the stages. */
public final class Crew {

  /** The element of who draws; there is nobody without it. */
  public static final String IMAGES = "images";

  /** The elements of {@code <providers>}. */
  public static final List<String> ROLES = List.of("text", "voice", "transcription", IMAGES);

  private static final String FFMPEG = "ffmpeg";

  private final Part<StoryWriter> writer;
  private final SpeechNormalizer normalizer;
  private final Part<SpeechSynthesizer> synthesizer;
  private final AudioEngineer engineer;
  private final Part<SpeechAligner> aligner;
  private final Optional<Part<Illustrator>> illustrator;
  private final VideoRenderer renderer;

  Crew(
      Part<StoryWriter> writer,
      SpeechNormalizer normalizer,
      Part<SpeechSynthesizer> synthesizer,
      AudioEngineer engineer,
      Part<SpeechAligner> aligner,
      Optional<Part<Illustrator>> illustrator,
      VideoRenderer renderer) {
    this.writer = writer;
    this.normalizer = normalizer;
    this.synthesizer = synthesizer;
    this.engineer = engineer;
    this.aligner = aligner;
    this.illustrator = illustrator;
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
  public static Crew of(
      Map<String, Map<String, String>> providers,
      ResilienceSettings resilience,
      Options.Environment environment) {
    Casting casting = new Casting(providers, resilience, environment);
    SpeechNormalizer normalizer = Providers.named(SpeechNormalizer.class, EMBEDDED);
    // Its rules take a while to be read: meanwhile the others get ready.
    CompletableFuture.runAsync(() -> normalizer.normalize(new Script("Once."), Locale.ENGLISH));
    return new Crew(
        casting.part(StoryWriter.class, "text"),
        normalizer,
        casting.part(SpeechSynthesizer.class, "voice"),
        Providers.named(AudioEngineer.class, FFMPEG),
        casting.part(SpeechAligner.class, "transcription"),
        casting.isCast(IMAGES)
            ? Optional.of(casting.part(Illustrator.class, IMAGES))
            : Optional.empty(),
        Providers.named(VideoRenderer.class, FFMPEG));
  }

  Part<StoryWriter> writer() {
    return writer;
  }

  SpeechNormalizer normalizer() {
    return normalizer;
  }

  Part<SpeechSynthesizer> synthesizer() {
    return synthesizer;
  }

  AudioEngineer engineer() {
    return engineer;
  }

  Part<SpeechAligner> aligner() {
    return aligner;
  }

  Optional<Part<Illustrator>> illustrator() {
    return illustrator;
  }

  VideoRenderer renderer() {
    return renderer;
  }

  /** Whether anybody calls a service. */
  public boolean remote() {
    return Stream.of(Stream.of(writer, synthesizer, aligner), illustrator.stream())
        .flatMap(parts -> parts)
        .flatMap(Part::all)
        .anyMatch(part -> part.provider().service().isPresent());
  }
}
