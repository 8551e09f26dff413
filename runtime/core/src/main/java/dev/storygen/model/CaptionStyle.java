package dev.storygen.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How captions are drawn, with what each style has by default. */
public enum CaptionStyle {
  /** The spoken word stands on a box in the accent colour. */
  HIGHLIGHT(26, 5, 9.8),
  /** The spoken word is larger, in the accent colour. */
  POP(26, 5, 9.8),
  /** Words take the accent colour when they are spoken, and keep it. */
  KARAOKE(42, 9, 7.6),
  /** All words stand on one box, and none is lit. */
  BOX(42, 9, 6.8),
  /** Text with an outline, and no word is lit. */
  PLAIN(42, 9, 6.8),
  /** The video has no captions; the subtitle files are written. */
  NONE(42, 9, 6.8);

  private final int maxCharacters;
  private final int maxWords;
  private final double size;

  CaptionStyle(int maxCharacters, int maxWords, double size) {
    this.maxCharacters = maxCharacters;
    this.maxWords = maxWords;
    this.size = size;
  }

  /** The name in settings. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CaptionStyle> of(String label) {
    return Arrays.stream(values()).filter(style -> style.label().equals(label)).findFirst();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(CaptionStyle::label).toList();
  }

  /**
   * The default maximum of columns in a cue. The first two styles have words that are read at a
   * glance; the others have the 42 characters of a line of Netflix's Timed Text Style Guide.
   */
  int maxCharacters() {
    return maxCharacters;
  }

  int maxWords() {
    return maxWords;
  }

  /** The default font size, in percent of the shorter side of the picture. */
  double size() {
    return size;
  }

  /**
   * Factor on the width of the spaces between words. Those of {@link #POP} are wider, so that one
   * may grow and a space is left beside it.
   */
  public double wordSpacing() {
    return this == POP ? 1.6 : 1;
  }

  /** Whether a word looks different from when it is spoken on. */
  public boolean lightsWords() {
    return this == HIGHLIGHT || this == POP || this == KARAOKE;
  }
}
