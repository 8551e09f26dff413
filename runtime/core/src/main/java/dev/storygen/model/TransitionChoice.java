package dev.storygen.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a picture of a story replaces another one, in a pause between two words. */
public enum TransitionChoice {
  /** One of the others for each scene, by the story's id. */
  ANY,
  CUT,
  CROSSFADE,
  /** Into darkness and out of it. */
  DIP,
  SLIDE,
  ZOOM;

  /** What a user may write, for messages. */
  public static final String EXPECTED =
      Arrays.stream(values())
          .map(choice -> "'" + choice.label() + "'")
          .collect(Collectors.joining(", "));

  /** The word that a user writes. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a word names; empty if it names none. */
  public static Optional<TransitionChoice> named(String word) {
    return Arrays.stream(values())
        .filter(choice -> choice.label().equals(word.strip()))
        .findFirst();
  }
}
