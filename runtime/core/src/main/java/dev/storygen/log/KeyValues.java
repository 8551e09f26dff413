package dev.storygen.log;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Maps as text. */
final class KeyValues {

  private KeyValues() {}

  /** Sorted by key: {@code java 17.0.15, maven 3.9.16}. */
  static String list(Map<String, ?> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }
}
