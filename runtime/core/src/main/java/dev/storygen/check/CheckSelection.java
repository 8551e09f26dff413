package dev.storygen.check;

import dev.storygen.model.CheckSetting;
import dev.storygen.model.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Selects the checks that the user asked for. */
final class CheckSelection {

  private CheckSelection() {}

  /**
   * The checks to make, in the order of their names.
   *
   * @param story settings of one story
   * @param format settings of the format of its video, which those of the user override, except the
   *     profile
   * @throws IllegalArgumentException if a name is unknown or a value is bad
   */
  static List<ConfiguredCheck> of(
      Collection<Check> available,
      GateSettings settings,
      List<CheckSetting> story,
      List<CheckSetting> format) {
    Map<String, Check> byName = byName(available);
    requireKnown("storygen.checks", settings.checks(), byName.keySet());
    requireKnown("storygen.skipChecks", settings.skipChecks(), byName.keySet());
    requireKnown("<checks>", settings.overrides().keySet(), byName.keySet());
    requireKnown("the properties", settings.properties().keySet(), byName.keySet());
    requireKnown(settings.profile(), available);
    requireKnown(story, available);
    return byName.values().stream()
        .map(check -> configured(check, settings, story, format))
        .filter(configured -> isSelected(configured, settings))
        .map(ConfiguredCheck::named)
        .toList();
  }

  /** A check with the settings for all stories, if they select it. */
  static Optional<ConfiguredCheck> selected(Check check, GateSettings settings) {
    return Optional.of(configured(check, settings, List.of(), List.of()))
        .filter(configured -> isSelected(configured, settings));
  }

  /** Puts the settings on, the one that takes precedence last. */
  private static ConfiguredCheck configured(
      Check check, GateSettings settings, List<CheckSetting> story, List<CheckSetting> format) {
    String name = check.name();
    return ConfiguredCheck.of(check)
        .with(settings.profile())
        .with(format)
        .with(CheckSettings.ofPom(name, settings.overrides()))
        .with(story)
        .with(CheckSettings.ofProperties(name, settings.properties()));
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

  /**
   * Rejects a setting of a check that there is not.
   *
   * @throws IllegalArgumentException naming the place of the first one
   */
  static void requireKnown(List<CheckSetting> settings, Collection<Check> available) {
    Set<String> known = new TreeSet<>();
    available.forEach(check -> known.add(check.name()));
    settings.forEach(it -> requireKnown(it.place(), List.of(it.check()), known));
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
