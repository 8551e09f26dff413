package dev.storygen.check;

import dev.storygen.model.Limit;
import dev.storygen.model.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The pages of the checks by name, in Markdown. */
public final class CheckPages {

  private final Collection<Check> available;

  /**
   * @param available the checks to look among
   */
  public CheckPages(Collection<Check> available) {
    this.available = List.copyOf(available);
  }

  /**
   * The page of a check. Of one without a page, what the check says itself.
   *
   * @throws IllegalArgumentException if there is no such check
   */
  public String page(String name) {
    Check check = named(name);
    return CheckPage.of(check).map(CheckPage::text).orElseGet(() -> generated(check));
  }

  private Check named(String name) {
    List<String> names = available.stream().map(Check::name).sorted().toList();
    return available.stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Unknown check '%s' in storygen.check.%s There are: %s."
                        .formatted(name, Suggestion.of(name, names), String.join(", ", names))));
  }

  private static String generated(Check check) {
    List<String> lines = new ArrayList<>(List.of("# " + check.name(), ""));
    if (!check.limits().isEmpty()) {
      lines.addAll(List.of("| limit | what is measured | default |", "|---|---|---|"));
      for (Limit limit : check.limits()) {
        lines.add("| %s | %s | %s |".formatted(limit.name(), limit.measurement(), limit.text()));
      }
      lines.add("");
    }
    if (!check.options().isEmpty()) {
      lines.addAll(List.of("| option | what it sets | default | range |", "|---|---|---|---|"));
      for (CheckOption option : check.options()) {
        lines.add(
            "| %s | %s | %s | %s |"
                .formatted(option.name(), option.description(), option.text(), option.range()));
      }
      lines.add("");
    }
    lines.add("Severity: `" + check.severity().label() + "`.");
    lines.addAll(List.of("", "## What to do", "", check.fix()));
    return String.join("\n", lines);
  }
}
