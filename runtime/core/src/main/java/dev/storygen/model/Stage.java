package dev.storygen.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The stages of a story, in order, and what comes before any story. */
public enum Stage {
  /** No stage of a story: it has stories proposed. */
  IDEAS(BudgetKind.TOKENS),
  SCRIPT(BudgetKind.TOKENS),
  REVISE(BudgetKind.TOKENS),
  VOICE(BudgetKind.CHARACTERS),
  SUBTITLES(null),
  /** Only of stories that ask for generated pictures. */
  IMAGES(BudgetKind.IMAGES),
  VIDEO(null),
  /** No stage of a story: checks that have its speech recognised. */
  VERIFY(null);

  private final BudgetKind spends;

  Stage(BudgetKind spends) {
    this.spends = spends;
  }

  /** The budget that its calls use of; null for none. */
  public BudgetKind spends() {
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
  public static List<String> labels(boolean illustrated) {
    return Arrays.stream(values())
        .filter(stage -> stage != IDEAS && stage != VERIFY)
        .filter(stage -> (illustrated || stage != IMAGES))
        .map(Stage::label)
        .toList();
  }
}
