package dev.storygen.check;

import dev.storygen.model.Artefact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckSetting;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.SettingInForce;
import dev.storygen.model.Severity;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A check with its settings in force.
 *
 * @param limits the check's own, at the user's values
 * @param options the check's own, at the user's values
 * @param sources where the values of options and the severity come from, by name; none for the
 *     check's own
 */
record ConfiguredCheck(
    Check check,
    List<Limit> limits,
    List<CheckOption> options,
    Severity severity,
    Map<String, String> sources)
    implements OptionValues {

  static final String SEVERITY = "severity";

  /** The check's first limit: {@code <audio-bitrate>64</audio-bitrate>}. */
  static final List<String> SHORT_FORM = List.of("value", "");

  /** More digits than any limit has; a number with a huge exponent takes long to print. */
  private static final int MAX_DIGITS = 15;

  /** A check with its own values. */
  static ConfiguredCheck of(Check check) {
    return new ConfiguredCheck(
        check,
        List.copyOf(check.limits()),
        List.copyOf(check.options()),
        check.severity(),
        Map.of());
  }

  /**
   * Puts the user's values over these, in order.
   *
   * @param settings those of other checks are passed over
   * @throws IllegalArgumentException naming the place, the setting, its value and what was expected
   */
  ConfiguredCheck with(List<CheckSetting> settings) {
    ConfiguredCheck configured = this;
    for (CheckSetting setting : settings) {
      if (setting.check().equals(check.name())) {
        configured = configured.with(setting);
      }
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
    return severity == Severity.ERROR ? at(Severity.WARNING, "knownBroken") : this;
  }

  /** Whether it judges a file that each video has, maybe beside others. */
  boolean judgesVideo() {
    return limits.isEmpty()
        ? artefacts().get(0).isOfEachVideo()
        : limits.stream().anyMatch(limit -> judgesVideo(limit.measurement()));
  }

  /** Whether a measurement judges a file that each video has. */
  boolean judgesVideo(String measurement) {
    return check.judged(measurement, this).isOfEachVideo();
  }

  /** The same check, which judges files that each video has alone. */
  ConfiguredCheck ofVideo() {
    List<Limit> ofVideo = limits.stream().filter(it -> judgesVideo(it.measurement())).toList();
    return new ConfiguredCheck(check, ofVideo, options, severity, sources);
  }

  /** Whether it is made only where it is named. */
  boolean off() {
    return severity == Severity.OFF;
  }

  /** The same check, made although it is off. */
  ConfiguredCheck named() {
    Severity own = check.severity() == Severity.OFF ? Severity.ERROR : check.severity();
    return off() ? at(own, "storygen.checks") : this;
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
            story,
            check.name(),
            status,
            severity,
            measurements,
            bounds,
            limits,
            file,
            message,
            fix,
            0)
        .withSettings(settingsInForce().stream().filter(ConfiguredCheck::isChanged).toList());
  }

  /** All that its outcomes depend on beside what it measures. */
  String settingsText() {
    return "%s %s %s %s %s"
        .formatted(check.name(), severity, limits, options, new TreeMap<>(sources));
  }

  /** The severity and the options. */
  List<SettingInForce> settingsInForce() {
    return Stream.concat(
            Stream.of(new SettingInForce(SEVERITY, severity.label(), source(SEVERITY))),
            options.stream().map(it -> new SettingInForce(it.name(), it.text(), source(it.name()))))
        .toList();
  }

  private String source(String name) {
    return sources.getOrDefault(name, Limit.DEFAULT);
  }

  private static boolean isChanged(SettingInForce setting) {
    return !setting.source().equals(Limit.DEFAULT);
  }

  private ConfiguredCheck with(CheckSetting setting) {
    try {
      return with(setting.name(), setting.value(), setting.source());
    } catch (IllegalArgumentException e) {
      if (setting.place().isEmpty()) {
        throw e;
      }
      throw new IllegalArgumentException(setting.place() + ": " + e.getMessage(), e);
    }
  }

  private ConfiguredCheck with(String name, String value, String source) {
    if (name.equals(SEVERITY)) {
      return at(severityOf(value), source);
    }
    List<String> limitNames = limits.stream().map(Limit::name).toList();
    boolean shortForm = SHORT_FORM.contains(name) && !limits.isEmpty();
    int limit = shortForm ? 0 : limitNames.indexOf(name);
    if (limit >= 0) {
      Limit changed = limitAt(limits.get(limit), value, source);
      return new ConfiguredCheck(
          check, replaced(limits, limit, changed), options, severity, sources);
    }
    List<String> optionNames = options.stream().map(CheckOption::name).toList();
    int option = optionNames.indexOf(name);
    if (option >= 0) {
      CheckOption changed = optionAt(options.get(option), value);
      return new ConfiguredCheck(
          check, limits, replaced(options, option, changed), severity, sourced(name, source));
    }
    throw unknown(name, limitNames, optionNames);
  }

  private ConfiguredCheck at(Severity other, String source) {
    return new ConfiguredCheck(check, limits, options, other, sourced(SEVERITY, source));
  }

  private Map<String, String> sourced(String name, String source) {
    Map<String, String> changed = new HashMap<>(sources);
    changed.put(name, source);
    return Map.copyOf(changed);
  }

  private static <T> List<T> replaced(List<T> list, int index, T element) {
    List<T> changed = new ArrayList<>(list);
    changed.set(index, element);
    return List.copyOf(changed);
  }

  private Limit limitAt(Limit limit, String value, String source) {
    String range = limit.signed() ? "" : " that is not negative";
    String expected = expected(limit.unit(), range, limit.value());
    Predicate<BigDecimal> allowed = number -> limit.signed() || number.signum() >= 0;
    return limit.at(number(limit.name(), value, allowed, expected), source);
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
      if (isPlain(number) && allowed.test(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw bad(name, value, expected, e);
    }
    throw bad(name, value, expected, null);
  }

  private static boolean isPlain(BigDecimal number) {
    long whole = (long) number.precision() - number.scale();
    return whole <= MAX_DIGITS && number.scale() <= MAX_DIGITS;
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
