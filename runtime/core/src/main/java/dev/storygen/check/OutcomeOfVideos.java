package dev.storygen.check;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.SettingInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the outcomes of a check of several videos together: a story has one outcome of a check.
 * Names of measurements and settings of other videos end with their label: {@code shorter side
 * (landscape)}.
 */
final class OutcomeOfVideos {

  private OutcomeOfVideos() {}

  /**
   * The outcome of the first video and another one.
   *
   * @param other a fault of the other video that another check reports is left out
   * @param label of the other video
   */
  static Optional<CheckOutcome> of(
      Optional<CheckOutcome> first, Optional<CheckOutcome> other, String label) {
    if (other.isEmpty() || other.get().reportedElsewhere()) {
      return first;
    }
    CheckOutcome named = named(other.get(), label);
    return Optional.of(first.map(it -> of(it, named)).orElse(named));
  }

  private static CheckOutcome named(CheckOutcome outcome, String label) {
    return with(
        outcome,
        outcome.measurements().stream().map(it -> named(it, label)).toList(),
        outcome.limits().stream().map(it -> named(it, label)).toList(),
        outcome.settings().stream().map(it -> named(it, label)).toList(),
        outcome.message(),
        outcome.fix());
  }

  private static CheckOutcome of(CheckOutcome first, CheckOutcome other) {
    CheckOutcome worse = rank(other) > rank(first) ? other : first;
    List<CheckOutcome> told =
        Stream.of(first, other)
            .filter(it -> it.message() != null && !it.reportedElsewhere())
            .toList();
    String message =
        told.isEmpty()
            ? worse.message()
            : told.stream().map(CheckOutcome::message).distinct().collect(Collectors.joining(" "));
    String fix = told.isEmpty() ? worse.fix() : told.get(told.size() - 1).fix();
    return with(
        worse,
        both(first, other, CheckOutcome::measurements),
        both(first, other, CheckOutcome::limits),
        both(first, other, CheckOutcome::settings),
        message,
        fix);
  }

  private static int rank(CheckOutcome outcome) {
    if (outcome.status() == CheckStatus.UNMEASURED) {
      return outcome.reportedElsewhere() ? 1 : 3;
    }
    return outcome.status() == CheckStatus.VIOLATED ? 2 : 0;
  }

  private static <T> List<T> both(
      CheckOutcome first, CheckOutcome other, Function<CheckOutcome, List<T>> list) {
    List<T> both = new ArrayList<>(list.apply(first));
    both.addAll(list.apply(other));
    return both;
  }

  private static CheckOutcome with(
      CheckOutcome outcome,
      List<Measurement> measurements,
      List<Limit> limits,
      List<SettingInForce> settings,
      String message,
      String fix) {
    CheckOutcome changed =
        new CheckOutcome(
                outcome.story(),
                outcome.check(),
                outcome.status(),
                outcome.severity(),
                measurements,
                CheckMessages.limits(limits),
                limits,
                outcome.file(),
                message,
                fix,
                outcome.durationSeconds())
            .withSettings(settings);
    return outcome.reportedElsewhere() ? changed.withReportedBy(outcome.reportedBy()) : changed;
  }

  private static Measurement named(Measurement it, String label) {
    return new Measurement(
        named(it.name(), label), it.value(), it.unit(), it.detail(), it.timeCourse());
  }

  private static Limit named(Limit it, String label) {
    return new Limit(
        it.name(), named(it.measurement(), label), it.bound(), it.value(), it.unit(), it.source());
  }

  private static SettingInForce named(SettingInForce it, String label) {
    return new SettingInForce(named(it.name(), label), it.value(), it.source());
  }

  private static String named(String name, String label) {
    return "%s (%s)".formatted(name, label);
  }
}
