package dev.storygen.check;

import dev.storygen.model.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Selects the checks that the user asked for. */
final class CheckSelection {

  private CheckSelection() {}

  /**
   * The checks to make, in the order of their names.
   *
   * @throws IllegalArgumentException if a name is unknown or a value is bad
   */
  static List<ConfiguredCheck> of(Collection<Check> available, GateSettings settings) {
    Map<String, Check> byName = byName(available);
    requireKnown("storygen.checks", settings.checks(), byName.keySet());
    requireKnown("storygen.skipChecks", settings.skipChecks(), byName.keySet());
    requireKnown("<checks>", settings.overrides().keySet(), byName.keySet());
    return byName.values().stream()
        .map(
            check ->
                ConfiguredCheck.of(
                    check, settings.overrides().getOrDefault(check.name(), Map.of())))
        .filter(configured -> isSelected(configured.check().name(), settings))
        .toList();
  }

  private static Map<String, Check> byName(Collection<Check> available) {
    Map<String, Check> byName = new TreeMap<>();
    for (Check check : available) {
      Check other = byName.put(check.name(), check);
      if (other != null) {
        throw new IllegalArgumentException(
            "Two checks are called '%s': %s and %s."
                .formatted(check.name(), other.getClass().getName(), check.getClass().getName()));
      }
    }
    return byName;
  }

  private static void requireKnown(String parameter, Collection<String> names, Set<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "Unknown check '%s' in %s.%s There are: %s."
                .formatted(name, parameter, Suggestion.of(name, known), String.join(", ", known)));
      }
    }
  }

  private static boolean isSelected(String name, GateSettings settings) {
    return (settings.checks().isEmpty() || settings.checks().contains(name))
        && !settings.skipChecks().contains(name);
  }
}
