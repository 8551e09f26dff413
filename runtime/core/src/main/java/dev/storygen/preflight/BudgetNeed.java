package dev.storygen.preflight;

import dev.storygen.event.Event.BudgetSet;
import dev.storygen.model.BudgetKind;
import java.util.Arrays;

/**
 * A budget of the build, and what all stories need of it.
 *
 * @param resource {@code tokens}, {@code characters} or {@code images}
 * @param budget the limit
 * @param spent by earlier goals of the build
 * @param enough whether the limit is not reached, as far as the amounts are known
 */
public record BudgetNeed(String resource, long budget, long spent, Total needed, boolean enough) {

  static BudgetNeed of(BudgetSet set, Totals totals) {
    Total needed = needed(set.resource(), totals);
    double all = set.used() + (needed.value() == null ? 0 : needed.value());
    return new BudgetNeed(set.resource(), set.budget(), set.used(), needed, all <= set.budget());
  }

  private static Total needed(String resource, Totals totals) {
    BudgetKind kind =
        Arrays.stream(BudgetKind.values())
            .filter(each -> each.label().equals(resource))
            .findFirst()
            .orElseThrow();
    return switch (kind) {
      case TOKENS -> totals.tokens();
      case CHARACTERS -> totals.characters();
      case IMAGES -> totals.images();
    };
  }
}
