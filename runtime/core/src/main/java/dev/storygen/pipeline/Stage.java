package dev.storygen.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The stages of a story, in order, and what comes before any story. */
public enum Stage {
  /** No stage of a story: it has stories proposed. */
  IDEAS(Spending.Kind.TOKENS),
  SCRIPT(Spending.Kind.TOKENS),
  REVISE(Spending.Kind.TOKENS),
  VOICE(Spending.Kind.CHARACTERS),
  SUBTITLES(null),
  /** Only of stories that ask for generated pictures. */
  IMAGES(Spending.Kind.IMAGES),
  VIDEO(null);

  private final Spending.Kind spends;

  Stage(Spending.Kind spends) {
    this.spends = spends;
  }

  /** The budget that its calls use of; null for none. */
  Spending.Kind spends() {
    return spends;
  }

  /** The name that users read: {@code script}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The labels of a story's stages, in order.
   *
   * @param illustrated whether pictures are generated
   */
  static List<String> labels(boolean illustrated) {
    return Arrays.stream(values())
        .filter(stage -> stage != IDEAS && (illustrated || stage != IMAGES))
        .map(Stage::label)
        .toList();
  }
}
