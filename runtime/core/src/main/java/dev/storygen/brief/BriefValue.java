package dev.storygen.brief;

import java.util.List;

/** The value of a key in a YAML or JSON brief, with its line. */
sealed interface BriefValue {

  /** The line of its start, from 1. */
  int line();

  /** A text, a number or a boolean, as written. */
  record Scalar(int line, String text) implements BriefValue {}

  /** A list of values. */
  record ValueList(int line, List<BriefValue> items) implements BriefValue {}

  /** Keys with values; the keys are unique. */
  record Mapping(int line, List<KeyValue> entries) implements BriefValue {}

  /** No value: {@code null}, {@code ~} or only the key. */
  record Null(int line) implements BriefValue {}

  /** A key with its value. */
  record KeyValue(int line, String key, BriefValue value) {}
}
