package dev.storygen.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The stages of a story, in order. */
public enum Stage {
  SCRIPT,
  REVISE,
  VOICE,
  SUBTITLES,
  VIDEO;

  /** The name that users read: {@code script}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Stage::label).toList();
  }
}
