package dev.storygen.event;

import dev.storygen.model.CheckLimit;
import dev.storygen.model.Measurement;
import java.time.Instant;
import java.util.List;

/**
 * A check was made.
 *
 * @param status {@code passed}, {@code violated} or {@code unmeasured}
 * @param severity {@code error} or {@code warning}
 * @param limit what was asked for, as {@code minimum 32 kbit/s}; null where the check has none
 * @param limits the same one by one
 * @param file the file judged, null where it is missing
 * @param message what is wrong and what to do; null where the check passed
 * @param fix what to do, as the message ends with; null where it does not
 * @param durationSeconds of the check, with the reading of files that it was the first to need
 */
public record CheckDone(
    Instant at,
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
    double durationSeconds)
    implements Event {

  @Override
  public <R> R accept(EventVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
