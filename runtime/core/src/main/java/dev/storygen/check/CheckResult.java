package dev.storygen.check;

import dev.storygen.model.Measurement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a check found. */
public sealed interface CheckResult {

  /** The check's name. */
  String check();

  /** What was measured; may be empty where nothing could be. */
  List<Measurement> measurements();

  /** The file judged; empty where it is missing. */
  Optional<Path> file();

  /** All limits hold. */
  record Passed(
      String check, List<Measurement> measurements, List<Limit> limits, Optional<Path> file)
      implements CheckResult {}

  /**
   * A limit does not hold, or a file is missing or broken.
   *
   * @param limits those in force
   * @param message what, measured, expected, where and the fix
   */
  record Violated(
      String check,
      Severity severity,
      List<Measurement> measurements,
      List<Limit> limits,
      Optional<Path> file,
      String message)
      implements CheckResult {}

  /**
   * Could not be judged, by no fault of the file: never passed.
   *
   * @param message why, and what to do
   */
  record Unmeasured(String check, List<Limit> limits, Optional<Path> file, String message)
      implements CheckResult {

    @Override
    public List<Measurement> measurements() {
      return List.of();
    }
  }
}
