package dev.storygen.check;

import dev.storygen.model.Artefact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A check with its settings in force.
 *
 * @param limits the check's own, at the user's values
 * @param options the check's own, at the user's values
 */
record ConfiguredCheck(
    Check check, List<Limit> limits, List<CheckOption> options, Severity severity)
    implements OptionValues {

  private static final String SEVERITY = "severity";

  /** The check's first limit: {@code <audio-bitrate>64</audio-bitrate>}. */
  private static final List<String> SHORT_FORM = List.of("value", "");

  /** A check with its own values. */
  static ConfiguredCheck of(Check check) {
    return new ConfiguredCheck(
        check, List.copyOf(check.limits()), List.copyOf(check.options()), check.severity());
  }

  /**
   * Puts the user's values over these.
   *
   * @param overrides by the name of a limit or an option, or {@code severity}
   * @throws IllegalArgumentException naming the parameter, its value and what was expected
   */
  ConfiguredCheck with(Map<String, String> overrides) {
    ConfiguredCheck configured = this;
    for (String name : shortFormFirst(overrides.keySet())) {
      configured = configured.with(name, overrides.get(name));
    }
    return configured;
  }

  @Override
  public double option(CheckOption option) {
    return options.stream()
        .filter(inForce -> inForce.name().equals(option.name()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the check declares no option " + option.name()))
        .value()
        .doubleValue();
  }

  /** The facts that it measures with. */
  Set<MediaFact<?>> facts() {
    return check.facts(this);
  }

  /** The artefacts that it requires; the first is the one that outcomes and messages name. */
  List<Artefact> artefacts() {
    return check.artefacts(this);
  }

  /** Whether all files that it measures are there. */
  boolean appliesTo(StoryArtefacts artefacts) {
    return artefacts().stream().allMatch(needed -> artefacts.file(needed).isPresent());
  }

  /** The same check with violations that do not fail the build. */
  ConfiguredCheck asWarning() {
    return severity == Severity.ERROR
        ? new ConfiguredCheck(check, limits, options, Severity.WARNING)
        : this;
  }

  /** Whether it is made only where it is named. */
  boolean off() {
    return severity == Severity.OFF;
  }

  /** The same check, made although it is off. */
  ConfiguredCheck named() {
    Severity own = check.severity() == Severity.OFF ? Severity.ERROR : check.severity();
    return off() ? new ConfiguredCheck(check, limits, options, own) : this;
  }

  /**
   * The outcome of a check that could not be made.
   *
   * @param file as outcomes name it; null for none
   * @param message why not, and what to do
   */
  CheckOutcome unmeasured(String story, String file, String message) {
    return outcome(story, CheckStatus.UNMEASURED, List.of(), file, message, null);
  }

  /**
   * The outcome of a check; it takes no time yet.
   *
   * @param fix what to do, as the message ends with; null where it does not
   */
  CheckOutcome outcome(
      String story,
      CheckStatus status,
      List<Measurement> measurements,
      String file,
      String message,
      String fix) {
    String bounds = CheckMessages.limits(limits);
    return new CheckOutcome(
        story, check.name(), status, severity, measurements, bounds, limits, file, message, fix, 0);
  }

  /**
   * A limit set by its name, as on the command line, takes precedence over the POM's short form.
   */
  private static List<String> shortFormFirst(Collection<String> names) {
    return names.stream()
        .sorted(Comparator.comparing((String name) -> !SHORT_FORM.contains(name)))
        .toList();
  }

  private ConfiguredCheck with(String name, String value) {
    if (name.equals(SEVERITY)) {
      return new ConfiguredCheck(check, limits, options, severityOf(value));
    }
    List<String> limitNames = limits.stream().map(Limit::name).toList();
    boolean shortForm = SHORT_FORM.contains(name) && !limits.isEmpty();
    int limit = shortForm ? 0 : limitNames.indexOf(name);
    if (limit >= 0) {
      return new ConfiguredCheck(
          check, replaced(limits, limit, limitAt(limits.get(limit), value)), options, severity);
    }
    List<String> optionNames = options.stream().map(CheckOption::name).toList();
    int option = optionNames.indexOf(name);
    if (option >= 0) {
      return new ConfiguredCheck(
          check, limits, replaced(options, option, optionAt(options.get(option), value)), severity);
    }
    throw unknown(name, limitNames, optionNames);
  }

  private static <T> List<T> replaced(List<T> list, int index, T element) {
    List<T> changed = new ArrayList<>(list);
    changed.set(index, element);
    return List.copyOf(changed);
  }

  private Limit limitAt(Limit limit, String value) {
    String range = limit.signed() ? "" : " that is not negative";
    String expected = expected(limit.unit(), range, limit.value());
    Predicate<BigDecimal> allowed = number -> limit.signed() || number.signum() >= 0;
    return limit.at(number(limit.name(), value, allowed, expected));
  }

  private CheckOption optionAt(CheckOption option, String value) {
    String expected = expected(option.unit(), " " + option.range(), option.value());
    return option.at(number(option.name(), value, option::allows, expected));
  }

  private static String expected(String unit, String range, BigDecimal example) {
    return "a plain number%s%s, as %s"
        .formatted(unit.isEmpty() ? "" : " of " + unit, range, Measurement.text(example, ""));
  }

  private BigDecimal number(
      String name, String value, Predicate<BigDecimal> allowed, String expected) {
    try {
      BigDecimal number = new BigDecimal(String.valueOf(value).strip());
      if (allowed.test(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw bad(name, value, expected, e);
    }
    throw bad(name, value, expected, null);
  }

  private IllegalArgumentException unknown(
      String name, List<String> limitNames, List<String> optionNames) {
    List<String> known =
        Stream.of(limitNames, optionNames, List.of(SEVERITY)).flatMap(List::stream).toList();
    return new IllegalArgumentException(
        "Unknown setting '%s' of <checks><%s>.%s There are: %s."
            .formatted(name, check.name(), Suggestion.of(name, known), String.join(", ", known)));
  }

  private Severity severityOf(String value) {
    return Severity.parse(String.valueOf(value).strip())
        .orElseThrow(() -> bad(SEVERITY, value, Severity.labels(), null));
  }

  private IllegalArgumentException bad(
      String name, String value, String expected, NumberFormatException cause) {
    return new IllegalArgumentException(
        "<checks><%s><%s> is '%s', but expected %s."
            .formatted(check.name(), name, value == null ? "" : value, expected),
        cause);
  }
}
