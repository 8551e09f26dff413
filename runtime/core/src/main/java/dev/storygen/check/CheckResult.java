package dev.storygen.check;

import dev.storygen.event.CheckDone;
import dev.storygen.model.Measurement;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a check found. */
public sealed interface CheckResult {

  /** The check's name. */
  String check();

  /** Whether a violation fails the build. */
  Severity severity();

  /** What was measured; may be empty where nothing could be. */
  List<Measurement> measurements();

  /** The limits in force. */
  List<Limit> limits();

  /** The file judged; empty where it is missing. */
  Optional<Path> file();

  /** What is wrong and what to do; empty where the check passed. */
  Optional<String> problem();

  /** All limits hold. */
  record Passed(
      String check,
      Severity severity,
      List<Measurement> measurements,
      List<Limit> limits,
      Optional<Path> file)
      implements CheckResult {

    @Override
    public Optional<String> problem() {
      return Optional.empty();
    }
  }

  /**
   * A limit does not hold, or a file is missing or broken.
   *
   * @param message what, measured, expected, where and the fix
   * @param fix the end of the message, where the check itself says what to do
   */
  record Violated(
      String check,
      Severity severity,
      List<Measurement> measurements,
      List<Limit> limits,
      Optional<Path> file,
      String message,
      Optional<String> fix)
      implements CheckResult {

    @Override
    public Optional<String> problem() {
      return Optional.of(message);
    }
  }

  /**
   * Could not be judged, by no fault of the file: never passed.
   *
   * @param message why, and what to do
   */
  record Unmeasured(
      String check, Severity severity, List<Limit> limits, Optional<Path> file, String message)
      implements CheckResult {

    @Override
    public List<Measurement> measurements() {
      return List.of();
    }

    @Override
    public Optional<String> problem() {
      return Optional.of(message);
    }
  }

  /** {@code passed}, {@code violated} or {@code unmeasured}. */
  default String status() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /**
   * The event that tells of it.
   *
   * @param durationSeconds how long the check took
   * @param path how files are written down
   */
  default CheckDone event(
      Instant at, String story, double durationSeconds, Function<Path, String> path) {
    return new CheckDone(
        at,
        story,
        check(),
        status(),
        severity().label(),
        measurements(),
        limitText(),
        limits().stream().map(Limit::told).toList(),
        file().map(path).orElse(null),
        problem().orElse(null),
        this instanceof Violated violated ? violated.fix().orElse(null) : null,
        durationSeconds);
  }

  private String limitText() {
    return switch (limits().size()) {
      case 0 -> null;
      case 1 -> limits().get(0).text();
      default ->
          limits().stream()
              .map(limit -> limit.measurement() + " " + limit.text())
              .collect(Collectors.joining(", "));
    };
  }
}
