package dev.storygen.plugin;

import dev.storygen.model.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A group of settings, as {@code <voice><bitrate>128</bitrate></voice>}: what the POM says,
 * overridden by properties of the form {@code storygen.voice.bitrate}.
 */
final class SettingsGroup {

  private final String group;
  private final Map<String, String> values;
  private final List<String> known = new ArrayList<>();

  SettingsGroup(String group, Map<String, String> pom, Map<String, String> properties) {
    this.group = group;
    values = new TreeMap<>(pom == null ? Map.of() : pom);
    values.putAll(properties);
  }

  /** A number, taken out; {@code fallback} where it is not set. */
  double number(String key, double fallback) {
    known.add(key);
    String value = values.remove(key);
    try {
      return value == null ? fallback : Double.parseDouble(value.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "<" + group + "><" + key + "> is '" + value + "', but expected a number.", e);
    }
  }

  /** A whole number, taken out. */
  int whole(String key, int fallback) {
    double value = number(key, fallback);
    if (value != Math.rint(value)) {
      throw new IllegalArgumentException(
          "<" + group + "><" + key + "> is " + value + ", but expected a whole number.");
    }
    return (int) value;
  }

  /** Refuses what nobody took. */
  void refuseRest() {
    for (String key : values.keySet()) {
      throw new IllegalArgumentException(
          "<"
              + group
              + "> has no setting '"
              + key
              + "'."
              + Suggestion.of(key, known)
              + " There are: "
              + String.join(", ", known)
              + ".");
    }
  }
}
