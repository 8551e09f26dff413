package dev.storygen.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why a story is not {@link Readiness#PASSED}.
 *
 * @param state {@link Readiness#DEGRADED} or {@link Readiness#BLOCKED}
 * @param file relative to the project; null where the cause is not in a file
 * @param line from 1; null for the file as a whole
 * @param message a line with file, line, value, what was expected and the fix
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForecastReason(Readiness state, String file, Integer line, String message) {

  /** A reason that is not in a file. */
  public static ForecastReason of(Readiness state, String message) {
    return new ForecastReason(state, null, null, message);
  }
}
