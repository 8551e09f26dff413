package dev.storygen.check;

import dev.storygen.model.CheckSetting;
import dev.storygen.model.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Selects the checks that the user asked for. */
final class CheckSelection {

  private CheckSelection() {}

  /**
   * The checks to make, in the order of their names.
   *
   * @param story settings of one story
   * @throws IllegalArgumentException if a name is unknown or a value is bad
   */
  static List<ConfiguredCheck> of(
      Collection<Check> available, GateSettings settings, List<CheckSetting> story) {
    Map<String, Check> byName = byName(available);
    requireKnown("storygen.checks", settings.checks(), byName.keySet());
    requireKnown("storygen.skipChecks", settings.skipChecks(), byName.keySet());
    requireKnown("<checks>", settings.overrides().keySet(), byName.keySet());
    requireKnown("the properties", settings.properties().keySet(), byName.keySet());
    for (CheckSetting setting : story) {
      requireKnown(setting.place(), List.of(setting.check()), byName.keySet());
    }
    return byName.values().stream()
        .map(check -> configured(check, settings, story))
        .filter(configured -> isSelected(configured, settings))
        .map(ConfiguredCheck::named)
        .toList();
  }

  /** A check with the settings for all stories, if they select it. */
  static Optional<ConfiguredCheck> selected(Check check, GateSettings settings) {
    return Optional.of(configured(check, settings, List.of()))
        .filter(configured -> isSelected(configured, settings));
  }

  private static ConfiguredCheck configured(
      Check check, GateSettings settings, List<CheckSetting> story) {
    ConfiguredCheck configured =
        ConfiguredCheck.of(check).with(settings.overrides().getOrDefault(check.name(), Map.of()));
    for (CheckSetting setting : story) {
      if (setting.check().equals(check.name())) {
        configured = with(configured, setting);
      }
    }
    return configured.with(settings.properties().getOrDefault(check.name(), Map.of()));
  }

  private static ConfiguredCheck with(ConfiguredCheck configured, CheckSetting setting) {
    try {
      return configured.with(Map.of(setting.name(), setting.value()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(setting.place() + ": " + e.getMessage(), e);
    }
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

  private static boolean isSelected(ConfiguredCheck configured, GateSettings settings) {
    String name = configured.check().name();
    boolean asked =
        settings.checks().isEmpty() ? !configured.off() : settings.checks().contains(name);
    return asked && !settings.skipChecks().contains(name);
  }
}
