package dev.storygen.check;

import dev.storygen.model.Limit;
import dev.storygen.model.Profile;
import dev.storygen.model.SettingInForce;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A setting of a check that a profile changes.
 *
 * @param profile the name of the profile
 * @param check the name of the check
 * @param setting the name of a limit or an option, or {@code severity}
 * @param before the check's own value, for people: {@code minimum -31 LUFS}
 * @param after the value of the profile, for people
 * @param source where the profile has it from; empty where it does not say
 */
public record ProfileChange(
    String profile, String check, String setting, String before, String after, String source) {

  /**
   * What a profile changes, by check; each setting once.
   *
   * @throws IllegalArgumentException naming the place of a setting that is wrong, its value and
   *     what was expected
   */
  public static List<ProfileChange> of(Profile profile, Collection<Check> available) {
    CheckSelection.requireKnown(profile.checks(), available);
    return available.stream()
        .collect(Collectors.toMap(Check::name, Function.identity(), (a, b) -> a, TreeMap::new))
        .values()
        .stream()
        .flatMap(check -> of(profile, check).stream())
        .toList();
  }

  private static List<ProfileChange> of(Profile profile, Check check) {
    ConfiguredCheck own = ConfiguredCheck.of(check);
    Map<String, String> before = values(own);
    Map<String, String> after = values(own.with(profile.checks()));
    List<ProfileChange> changes = new ArrayList<>();
    after.forEach(
        (name, value) -> {
          if (!value.equals(before.get(name))) {
            String source = source(profile, own, name);
            changes.add(
                new ProfileChange(
                    profile.name(), check.name(), name, before.get(name), value, source));
          }
        });
    return changes;
  }

  /** Limits, options and the severity as text, by name. */
  private static Map<String, String> values(ConfiguredCheck configured) {
    Map<String, String> values = new TreeMap<>();
    for (Limit limit : configured.limits()) {
      values.put(limit.name(), limit.text());
    }
    for (SettingInForce setting : configured.settingsInForce()) {
      values.put(setting.name(), setting.value());
    }
    return values;
  }

  private static String source(Profile profile, ConfiguredCheck own, String setting) {
    String check = own.check().name();
    boolean first = !own.limits().isEmpty() && own.limits().get(0).name().equals(setting);
    return profile.checks().stream()
        .filter(it -> it.check().equals(check))
        .filter(
            it ->
                it.name().equals(setting)
                    || first && ConfiguredCheck.SHORT_FORM.contains(it.name()))
        .reduce((earlier, later) -> later)
        .map(profile::sourceOf)
        .orElse("");
  }
}
