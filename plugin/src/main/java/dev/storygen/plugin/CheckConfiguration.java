package dev.storygen.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** What POM and properties say about checks and artefacts. */
final class CheckConfiguration {

  private CheckConfiguration() {}

  /**
   * Limits by check and name; a limit without a name has the key {@code value}.
   *
   * @param checks the element {@code <checks>}; null for none
   * @param properties those of the POM, which take precedence
   */
  static Map<String, Map<String, String>> limits(
      PlexusConfiguration checks, GroupedProperties.Layer properties) {
    Map<String, Map<String, String>> limits = new TreeMap<>();
    if (checks != null) {
      for (PlexusConfiguration check : checks.getChildren()) {
        limits.put(check.getName(), values(check));
      }
    }
    properties
        .checks()
        .forEach(
            (check, values) ->
                limits.computeIfAbsent(check, name -> new TreeMap<>()).putAll(values));
    return limits;
  }

  private static Map<String, String> values(PlexusConfiguration check) {
    Map<String, String> values = new TreeMap<>();
    if (check.getChildCount() == 0) {
      values.put("value", check.getValue());
    }
    for (PlexusConfiguration limit : check.getChildren()) {
      values.put(limit.getName(), limit.getValue());
    }
    return values;
  }

  /**
   * Globs by artefact label.
   *
   * @param artefacts the element {@code <artefacts>}; null for none
   */
  static Map<String, List<String>> patterns(
      Map<String, String> artefacts, GroupedProperties properties) {
    Map<String, String> all = new TreeMap<>(artefacts == null ? Map.of() : artefacts);
    all.putAll(properties.of(PropertyGroup.ARTEFACTS));
    Map<String, List<String>> patterns = new TreeMap<>();
    all.forEach((label, globs) -> patterns.put(label, globs(globs)));
    return patterns;
  }

  /** Splits at commas outside of braces: {@code *.{wav,mp3}} is one glob. */
  private static List<String> globs(String text) {
    List<String> globs = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth = Math.max(0, depth - 1);
      } else if (c == ',' && depth == 0) {
        globs.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    String last = text.substring(start).strip();
    if (!last.isEmpty() || globs.isEmpty()) {
      globs.add(last);
    }
    return globs;
  }
}
