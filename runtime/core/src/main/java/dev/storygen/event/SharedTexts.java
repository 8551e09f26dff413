package dev.storygen.event;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text for equal ones among the latest: the events of thousands of stories have the same names
 * of checks, limits and units, which would take most of their memory.
 */
final class SharedTexts {

  private static final int MAX_TEXTS = 4096;
  private static final int MAX_LENGTH = 500;

  private final Map<String, String> latest =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MAX_TEXTS;
        }
      };

  /** An equal text. */
  String get(String text) {
    if (text.length() > MAX_LENGTH) {
      return text;
    }
    String earlier = latest.putIfAbsent(text, text);
    return earlier == null ? text : earlier;
  }
}
