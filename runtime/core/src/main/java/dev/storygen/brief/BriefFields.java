package dev.storygen.brief;

import dev.storygen.brief.BriefValue.KeyValue;
import dev.storygen.brief.BriefValue.Mapping;
import dev.storygen.brief.BriefValue.Null;
import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.brief.BriefValue.ValueList;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Suggestion;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Typed access to the values of a brief by key. Invalid values are reported and omitted. */
final class BriefFields {

  /** Longer than any valid number; parsing a million digits is slow. */
  private static final int MAX_DIGITS = 40;

  private final Map<BriefKey, KeyValue> entries = new EnumMap<>(BriefKey.class);
  private final BriefProblems problems;
  private final ForeignKeys foreignKeys;
  private final Set<String> ignoredKeys = new TreeSet<>();

  BriefFields(Mapping mapping, BriefProblems problems, ForeignKeys foreignKeys) {
    this.problems = problems;
    this.foreignKeys = foreignKeys;
    mapping.entries().forEach(this::add);
  }

  private void add(KeyValue entry) {
    Optional<BriefKey> key = BriefKey.of(entry.key());
    if (key.isEmpty()) {
      addUnknown(entry);
      return;
    }
    KeyValue first = entries.putIfAbsent(key.get(), entry);
    if (first != null) {
      problems.add(
          entry.line(),
          "key '%s' is another name of '%s' on line %d. Keep one."
              .formatted(entry.key(), first.key(), first.line()));
    }
  }

  private void addUnknown(KeyValue entry) {
    boolean foreign = ForeignKeys.has(entry.key());
    if (foreign && foreignKeys == ForeignKeys.IGNORE) {
      ignoredKeys.add(entry.key());
      return;
    }
    problems.add(
        entry.line(),
        "unknown key "
            + BriefProblems.quote(entry.key())
            + ", but expected one of the brief's keys."
            + (foreign
                ? " It is a key of other tools, such as Jekyll or Hugo: remove it, or set"
                    + " storygen.foreignKeys=ignore."
                : Suggestion.of(entry.key(), BriefKey.labels())));
  }

  /** The keys of other tools that were ignored. */
  Set<String> ignoredKeys() {
    return ignoredKeys;
  }

  /** The line of a key; empty if the key is missing. */
  Optional<Integer> keyLine(BriefKey key) {
    return Optional.ofNullable(entries.get(key)).map(KeyValue::line);
  }

  /** The value of a key; empty if the key is missing or has no value. */
  Optional<BriefValue> value(BriefKey key) {
    return Optional.ofNullable(entries.get(key))
        .map(KeyValue::value)
        .filter(value -> !(value instanceof Null));
  }

  /** The line of a key's value; empty if the key is missing. */
  Optional<Integer> line(BriefKey key) {
    return Optional.ofNullable(entries.get(key)).map(entry -> entry.value().line());
  }

  /** A text, stripped; the items of a list are joined by commas. Empty if there is no value. */
  String text(BriefKey key) {
    return String.join(", ", scalars(key).stream().map(Scalar::text).toList()).strip();
  }

  /** A single value, as written. */
  Optional<Scalar> scalar(BriefKey key) {
    return value(key).flatMap(value -> scalar(key.label(), value));
  }

  /** The items of a list, or the single value. */
  List<Scalar> scalars(BriefKey key) {
    return value(key).stream()
        .flatMap(
            value ->
                value instanceof ValueList list
                    ? list.items().stream().filter(item -> !(item instanceof Null))
                    : Stream.of(value))
        .flatMap(item -> scalar(key.label(), item).stream())
        .toList();
  }

  /** The items of a list, or the parts of a text split at commas, semicolons and line ends. */
  List<String> list(BriefKey key) {
    boolean isList = value(key).filter(ValueList.class::isInstance).isPresent();
    return scalars(key).stream()
        .map(Scalar::text)
        .flatMap(text -> isList ? Stream.of(text) : Stream.of(text.split("[,;\\n]")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /**
   * A number within limits; one that is not is reported.
   *
   * @param expected description of the limits, for the message
   */
  Optional<BigDecimal> number(
      String label, BriefValue value, String expected, BigDecimal min, BigDecimal max) {
    Optional<Scalar> scalar = scalar(label, value);
    Optional<BigDecimal> number =
        scalar
            .flatMap(written -> parseDecimal(written.text()))
            .filter(given -> given.compareTo(min) >= 0 && given.compareTo(max) <= 0);
    if (scalar.isPresent() && number.isEmpty()) {
      reportUnexpected(scalar.get(), label, expected);
    }
    return number;
  }

  /** Reports an invalid value. */
  void reportUnexpected(Scalar written, String label, String expected) {
    problems.add(
        written.line(),
        label + " is " + BriefProblems.quote(written.text()) + ", but expected " + expected + ".");
  }

  /** The keys below a key that have a value. */
  List<KeyValue> entries(String label, BriefValue value) {
    if (value instanceof Mapping mapping) {
      return mapping.entries().stream().filter(entry -> !(entry.value() instanceof Null)).toList();
    }
    problems.add(value.line(), label + " is a single value or a list, but expected keys below it.");
    return List.of();
  }

  private Optional<Scalar> scalar(String label, BriefValue value) {
    if (value instanceof Scalar scalar) {
      return Optional.of(scalar);
    }
    problems.add(value.line(), label + " is nested, but expected a single value.");
    return Optional.empty();
  }

  private static Optional<BigDecimal> parseDecimal(String text) {
    if (text.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
