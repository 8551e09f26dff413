package dev.storygen.provider;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of providers: one entry each, with the interface, the element and the default. */
public enum ProviderKind {
  /** {@code <text>}: ideas, scripts and revisions. */
  TEXT("text", StoryWriter.class, ProviderLoader.EMBEDDED, true),
  /** {@code <voice>}: speech synthesis. */
  VOICE("voice", SpeechSynthesizer.class, ProviderLoader.EMBEDDED, true),
  /** {@code <transcription>}: word timings of the voiceover. */
  TRANSCRIPTION("transcription", SpeechAligner.class, ProviderLoader.EMBEDDED, true),
  /** {@code <images>}: scene images; no default, because there is no offline provider. */
  IMAGES("images", ImageGenerator.class, null, true),
  /** Speech normalisation of scripts. */
  NORMALIZATION("normalisation", SpeechNormalizer.class, ProviderLoader.EMBEDDED, false),
  /** Decoding and probing of media files. */
  INSPECTION("inspection", MediaInspector.class, ProviderLoader.FFMPEG, false),
  /** Mastering of the voiceover. */
  MASTERING("mastering", AudioProcessor.class, ProviderLoader.FFMPEG, false),
  /** Rendering of the video. */
  RENDERING("rendering", VideoRenderer.class, ProviderLoader.FFMPEG, false);

  private final String label;
  private final Class<? extends Provider> type;
  private final String defaultProvider;
  private final boolean selectable;

  ProviderKind(
      String label, Class<? extends Provider> type, String defaultProvider, boolean selectable) {
    this.label = label;
    this.type = type;
    this.defaultProvider = defaultProvider;
    this.selectable = selectable;
  }

  /** The kind that an interface stands for. */
  public static ProviderKind of(Class<? extends Provider> type) {
    return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst().orElseThrow();
  }

  /** The kinds that {@code <providers>} selects a provider for. */
  public static List<ProviderKind> selectable() {
    return Arrays.stream(values()).filter(kind -> kind.selectable).toList();
  }

  /** The kind that an element of {@code <providers>} stands for. */
  public static ProviderKind ofElement(String name) {
    return selectable().stream().filter(kind -> kind.label.equals(name)).findFirst().orElseThrow();
  }

  /** The elements of {@code <providers>}. */
  public static List<String> elements() {
    return selectable().stream().map(ProviderKind::label).toList();
  }

  /** What users read; of a selectable kind, the element of {@code <providers>}. */
  public String label() {
    return label;
  }

  /** The interface. */
  public Class<? extends Provider> type() {
    return type;
  }

  /** The provider where none is named; empty for a kind that is used only where one is named. */
  public Optional<String> defaultProvider() {
    return Optional.ofNullable(defaultProvider);
  }
}
