package dev.storygen.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
   * The stages of a story that a user names.
   *
   * @param names labels, separated by commas; {@code true} for all, {@code false} for none
   * @param parameter that has them, for the message
   * @throws IllegalArgumentException naming the value and the labels that there are
   */
  public static Set<Stage> named(String names, String parameter) {
    Map<String, Stage> known = new LinkedHashMap<>();
    for (String label : labels(true)) {
      known.put(label, valueOf(label.toUpperCase(Locale.ROOT)));
    }
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    for (String name : names.split(",", -1)) {
      switch (name.strip()) {
        case "true" -> stages.addAll(known.values());
        case "false" -> {}
        default -> {
          Stage stage = known.get(name.strip());
          if (stage == null) {
            throw new IllegalArgumentException(
                "%s is '%s', but expected true, false, or stages of %s, separated by commas."
                    .formatted(parameter, names, String.join(", ", known.keySet())));
          }
          stages.add(stage);
        }
      }
    }
    return stages;
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
