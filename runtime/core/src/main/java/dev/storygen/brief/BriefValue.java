package dev.storygen.brief;

import java.util.List;

/** What stands behind a key of a brief, and where. */
sealed interface BriefValue {

  /** The line that it starts on, from 1. */
  int line();

  /** A text, a number or a truth value, as it is written. */
  record Text(int line, String text) implements BriefValue {}

  /** A list. */
  record Items(int line, List<BriefValue> items) implements BriefValue {}

  /** Keys with values, keys unique. */
  record Entries(int line, List<Entry> entries) implements BriefValue {}

  /** Nothing: {@code null}, {@code ~} or only the key. */
  record Nothing(int line) implements BriefValue {}

  /** A key and its value. */
  record Entry(int line, String key, BriefValue value) {}
}
