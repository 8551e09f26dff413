package dev.storygen.check;

import dev.storygen.model.CheckSetting;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Settings of POM and command line in the form of those of profiles and stories. */
final class CheckSettings {

  private CheckSettings() {}

  /**
   * Those of the POM.
   *
   * @param overrides by check and setting
   */
  static List<CheckSetting> ofPom(String check, Map<String, Map<String, String>> overrides) {
    return of(check, overrides, name -> "the POM");
  }

  /**
   * Those of the command line.
   *
   * @param properties by check and setting
   */
  static List<CheckSetting> ofProperties(
      String check, Map<String, Map<String, String>> properties) {
    return of(
        check,
        properties,
        name ->
            "-Dstorygen." + check + (ConfiguredCheck.SHORT_FORM.contains(name) ? "" : "." + name));
  }

  /** A limit set by its name takes precedence over the short form beside it. */
  private static List<CheckSetting> of(
      String check, Map<String, Map<String, String>> settings, UnaryOperator<String> source) {
    Map<String, String> own = settings.getOrDefault(check, Map.of());
    return own.keySet().stream()
        .sorted(Comparator.comparing((String name) -> !ConfiguredCheck.SHORT_FORM.contains(name)))
        .map(name -> new CheckSetting(check, name, own.get(name), "", source.apply(name)))
        .toList();
  }
}
