package dev.storygen.model;

import java.util.List;

/**
 * What a check found.
 *
 * @param status {@code passed}, {@code violated} or {@code unmeasured}
 * @param severity {@code error} or {@code warning}
 * @param limit what was asked for, null where the check has none
 * @param limits the same one by one
 * @param file the file judged, relative to the project; null where it is missing
 * @param message what is wrong and what to do; null where the check passed
 * @param fix what to do, as the message ends with; null where it does not
 * @param durationSeconds of the check, with the reading of files that it was the first to need
 */
public record CheckOutcome(
    String story,
    String check,
    String status,
    String severity,
    List<Measurement> measurements,
    String limit,
    List<CheckLimit> limits,
    String file,
    String message,
    String fix,
    double durationSeconds) {

  public CheckOutcome {
    measurements = Json.listOrEmpty(measurements);
    limits = Json.listOrEmpty(limits);
  }

  /** Whether all limits hold. */
  public boolean passed() {
    return "passed".equals(status);
  }

  /** Whether a limit does not hold, by a warning or an error. */
  public boolean violated() {
    return "violated".equals(status);
  }

  /** Whether it could not be judged; a status that nobody knows is no verdict either. */
  public boolean unmeasured() {
    return !passed() && !violated();
  }

  /** Whether a limit does not hold that may. */
  public boolean warned() {
    return violated() && "warning".equals(severity);
  }
}
