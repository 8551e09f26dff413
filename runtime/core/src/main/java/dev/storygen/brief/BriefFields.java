package dev.storygen.brief;

import dev.storygen.brief.BriefValue.Entries;
import dev.storygen.brief.BriefValue.Entry;
import dev.storygen.brief.BriefValue.Items;
import dev.storygen.brief.BriefValue.Nothing;
import dev.storygen.brief.BriefValue.Text;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A brief's values by key, read as what they are to be; what cannot be is noted and left out. */
final class BriefFields {

  /** Far beyond any limit of ours; decimals of a million digits take their time. */
  private static final int MAX_DIGITS = 40;

  private final Map<BriefKey, Entry> entries = new EnumMap<>(BriefKey.class);
  private final BriefProblems problems;

  BriefFields(Entries written, BriefProblems problems) {
    this.problems = problems;
    written.entries().forEach(this::take);
  }

  private void take(Entry entry) {
    Optional<BriefKey> key = BriefKey.of(entry.key());
    if (key.isEmpty()) {
      problems.add(
          entry.line(),
          "unknown key "
              + BriefProblems.quote(entry.key())
              + ", but expected one of the brief's keys."
              + Suggestion.of(entry.key(), BriefKey.labels()));
      return;
    }
    Entry first = entries.putIfAbsent(key.get(), entry);
    if (first != null) {
      problems.add(
          entry.line(),
          "key '%s' says the same as '%s' on line %d. Keep one."
              .formatted(entry.key(), first.key(), first.line()));
    }
  }

  /** The value of a key, unless there is none. */
  Optional<BriefValue> value(BriefKey key) {
    return Optional.ofNullable(entries.get(key))
        .map(Entry::value)
        .filter(value -> !(value instanceof Nothing));
  }

  /** The line of a key's value, or of the key where it has none. */
  Optional<Integer> line(BriefKey key) {
    return Optional.ofNullable(entries.get(key)).map(entry -> entry.value().line());
  }

  /** A text; the items of a list are joined by commas; an empty string where there is none. */
  String text(BriefKey key) {
    return String.join(", ", texts(key).stream().map(Text::text).toList()).strip();
  }

  /** A text as it was laid out, with its line. */
  Optional<Text> single(BriefKey key) {
    return value(key).flatMap(value -> single(key.label(), value));
  }

  /** The texts of a list, or a text alone. */
  List<Text> texts(BriefKey key) {
    return value(key).stream()
        .flatMap(
            value ->
                value instanceof Items items
                    ? items.items().stream().filter(item -> !(item instanceof Nothing))
                    : Stream.of(value))
        .flatMap(item -> single(key.label(), item).stream())
        .toList();
  }

  /** The texts of a list, or those between the commas and semicolons of a text alone. */
  List<String> list(BriefKey key) {
    boolean listed = value(key).filter(Items.class::isInstance).isPresent();
    return texts(key).stream()
        .flatMap(text -> listed ? Stream.of(text.text()) : Stream.of(text.text().split("[,;\\n]")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** A number within limits. */
  Optional<BigDecimal> number(
      String label, BriefValue value, String expected, BigDecimal least, BigDecimal most) {
    Optional<Text> text = single(label, value);
    Optional<BigDecimal> number =
        text.flatMap(written -> decimal(written.text()))
            .filter(given -> given.compareTo(least) >= 0 && given.compareTo(most) <= 0);
    if (text.isPresent() && number.isEmpty()) {
      expected(text.get(), label, expected);
    }
    return number;
  }

  /** Notes that a value is not what it should be. */
  void expected(Text written, String label, String expected) {
    problems.add(
        written.line(),
        label + " is " + BriefProblems.quote(written.text()) + ", but expected " + expected + ".");
  }

  /** The keys and values below a key; those without a value are left out. */
  List<Entry> entries(String label, BriefValue value) {
    if (value instanceof Entries nested) {
      List<Entry> given = new ArrayList<>(nested.entries());
      given.removeIf(entry -> entry.value() instanceof Nothing);
      return given;
    }
    problems.add(value.line(), label + " is a single value or a list, but expected keys below it.");
    return List.of();
  }

  private Optional<Text> single(String label, BriefValue value) {
    if (value instanceof Text text) {
      return Optional.of(text);
    }
    problems.add(value.line(), label + " is nested, but expected a single value.");
    return Optional.empty();
  }

  private static Optional<BigDecimal> decimal(String text) {
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
