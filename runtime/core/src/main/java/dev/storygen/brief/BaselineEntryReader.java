package dev.storygen.brief;

import dev.storygen.brief.BriefValue.KeyValue;
import dev.storygen.brief.BriefValue.Mapping;
import dev.storygen.brief.BriefValue.Null;
import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.brief.BriefValue.ValueList;
import dev.storygen.model.Artefact;
import dev.storygen.model.BaselineEntry;
import dev.storygen.model.BaselineEntry.Accepted;
import dev.storygen.model.Limit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the entries of a baseline and reports what is wrong with them, by line. */
final class BaselineEntryReader {

  private static final List<String> KEYS =
      List.of("folder", "story", "check", "date", "reason", "expires", "measured", "content");
  private static final List<String> MEASUREMENT_KEYS = List.of("name", "value", "unit", "limit");

  private static final List<String> ARTEFACTS =
      Arrays.stream(Artefact.values()).map(Artefact::label).toList();

  /** Digits before and after the point; a number with a huge exponent takes long to print. */
  private static final int MAX_DIGITS = 30;

  private final BriefProblems problems;
  private final Collection<String> checks;

  /**
   * @param checks the names of all checks; null where they are known to be right
   */
  BaselineEntryReader(BriefProblems problems, Collection<String> checks) {
    this.problems = problems;
    this.checks = checks;
  }

  /** An entry; empty, with the problems reported, if it is invalid. */
  Optional<BaselineEntry> read(BriefValue item) {
    int before = problems.count();
    Map<String, BriefValue> values = values(item, "an entry", KEYS);
    int line = item.line();
    String check = required(values, "check", line);
    if (checks != null && !check.isEmpty() && !checks.contains(check)) {
      problems.addUnknown(values.get("check").line(), "check", check, checks);
    }
    BaselineEntry entry =
        new BaselineEntry(
            text(values, "folder"),
            required(values, "story", line),
            check,
            day(values, "date", required(values, "date", line)),
            text(values, "reason"),
            day(values, "expires", text(values, "expires")),
            measured(values.get("measured")),
            content(values.get("content")));
    return problems.count() == before ? Optional.of(entry) : Optional.empty();
  }

  private Map<String, BriefValue> values(BriefValue item, String what, List<String> known) {
    Map<String, BriefValue> values = new HashMap<>();
    if (!(item instanceof Mapping mapping)) {
      problems.add(item.line(), "%s is no object, but expected {…} with keys.".formatted(what));
      return values;
    }
    for (KeyValue entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        problems.addUnknown(entry.line(), "key", entry.key(), known);
      } else if (!(entry.value() instanceof Null)) {
        values.put(entry.key(), entry.value());
      }
    }
    return values;
  }

  private String required(Map<String, BriefValue> values, String key, int line) {
    String text = text(values, key);
    if (text == null || text.isBlank()) {
      problems.add(
          line,
          "the entry has no %s. Add it, or run storygen:baseline to write the file again."
              .formatted(key));
      return "";
    }
    return text;
  }

  private String text(Map<String, BriefValue> values, String key) {
    BriefValue value = values.get(key);
    if (value == null || value instanceof Scalar) {
      return value == null ? null : ((Scalar) value).text();
    }
    problems.add(value.line(), key + " is nested, but expected a text.");
    return null;
  }

  private String day(Map<String, BriefValue> values, String key, String text) {
    try {
      if (text != null && !text.isEmpty()) {
        LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      problems.add(
          values.get(key).line(),
          "%s is %s, but expected a day such as 2026-11-27."
              .formatted(key, BriefProblems.quote(text)));
    }
    return text;
  }

  private List<Accepted> measured(BriefValue value) {
    if (value == null || value instanceof ValueList) {
      return value == null
          ? List.of()
          : ((ValueList) value).items().stream().map(this::measurement).toList();
    }
    problems.add(value.line(), "measured is no list, but expected the accepted measurements.");
    return List.of();
  }

  private Accepted measurement(BriefValue item) {
    Map<String, BriefValue> values = values(item, "a measurement", MEASUREMENT_KEYS);
    return new Accepted(
        required(values, "name", item.line()),
        number(item, values),
        text(values, "unit"),
        bound(item, values));
  }

  private BigDecimal number(BriefValue item, Map<String, BriefValue> values) {
    String text = required(values, "value", item.line());
    try {
      BigDecimal number = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
      if (number.precision() <= MAX_DIGITS && Math.abs(number.scale()) <= MAX_DIGITS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    problems.add(
        values.get("value").line(),
        "value is %s, but expected a plain number such as -30.2."
            .formatted(BriefProblems.quote(text)));
    return BigDecimal.ZERO;
  }

  private Limit.Bound bound(BriefValue item, Map<String, BriefValue> values) {
    String text = required(values, "limit", item.line());
    Optional<Limit.Bound> bound =
        Arrays.stream(Limit.Bound.values()).filter(it -> it.label().equals(text)).findFirst();
    if (bound.isEmpty() && !text.isEmpty()) {
      problems.add(
          values.get("limit").line(),
          "limit is %s, but expected minimum or maximum.".formatted(BriefProblems.quote(text)));
    }
    return bound.orElse(Limit.Bound.MINIMUM);
  }

  private Map<String, String> content(BriefValue value) {
    Map<String, String> content = new HashMap<>();
    Map<String, BriefValue> values = value == null ? Map.of() : values(value, "content", ARTEFACTS);
    values.forEach((label, file) -> content.put(label, text(values, label)));
    content.values().removeIf(text -> text == null);
    return content;
  }
}
