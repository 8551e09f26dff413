package dev.storygen.model;

import java.util.List;

/**
 * The outcome of one check of one story: what the gate produces, the event log carries, the metrics
 * keep and the reports show.
 *
 * @param story the story's id
 * @param check the check's name
 * @param status {@link CheckStatus#UNMEASURED} where it is null
 * @param severity {@link Severity#ERROR} where it is null
 * @param measurements what was measured; empty where nothing could be
 * @param limit the limits in force as text, as {@code minimum 32 kbit/s}; null where the check has
 *     none
 * @param limits the limits in force
 * @param file the file checked, relative to the project; null where it is missing
 * @param message what is wrong and what to do; null where the check passed
 * @param fix what to do, as the message ends with; null where it does not
 * @param durationSeconds of the check, including the decoding of files that it was the first to
 *     need
 * @param reportedBy the check of the story that reports why this one could not measure; null where
 *     the message says it
 * @param settings the options and the severity that are not the check's own
 */
public record CheckOutcome(
    String story,
    String check,
    CheckStatus status,
    Severity severity,
    List<Measurement> measurements,
    String limit,
    List<Limit> limits,
    String file,
    String message,
    String fix,
    double durationSeconds,
    String reportedBy,
    List<SettingInForce> settings) {

  public CheckOutcome {
    status = status == null ? CheckStatus.UNMEASURED : status;
    severity = severity == null ? Severity.ERROR : severity;
    measurements = Json.listOrEmpty(measurements);
    limits = Json.listOrEmpty(limits);
    settings = Json.listOrEmpty(settings);
  }

  /** An outcome whose message says why, of a check with its own options and severity. */
  public CheckOutcome(
      String story,
      String check,
      CheckStatus status,
      Severity severity,
      List<Measurement> measurements,
      String limit,
      List<Limit> limits,
      String file,
      String message,
      String fix,
      double durationSeconds) {
    this(
        story,
        check,
        status,
        severity,
        measurements,
        limit,
        limits,
        file,
        message,
        fix,
        durationSeconds,
        null,
        List.of());
  }

  /** Whether all limits hold, or only ones that are for information. */
  public boolean passed() {
    return status == CheckStatus.PASSED || noted();
  }

  /** Whether a limit does not hold that is of the severity error or warning. */
  public boolean violated() {
    return status == CheckStatus.VIOLATED && !noted();
  }

  /** Whether a limit does not hold and nothing follows from it. */
  public boolean noted() {
    return status == CheckStatus.VIOLATED && severity == Severity.INFO;
  }

  /** Whether the check could not measure. */
  public boolean unmeasured() {
    return status == CheckStatus.UNMEASURED;
  }

  /** Whether another check of the story reports why this one could not measure. */
  public boolean reportedElsewhere() {
    return reportedBy != null;
  }

  /** Whether a limit does not hold and the build goes on. */
  public boolean warned() {
    return violated() && severity == Severity.WARNING;
  }

  /** The same outcome under another story id and file, as in the metrics of several modules. */
  public CheckOutcome relocated(String newStory, String newFile) {
    return with(newStory, newFile, durationSeconds, reportedBy, settings);
  }

  /** The same outcome of a check that refers to another one of the story. */
  public CheckOutcome withReportedBy(String other) {
    return with(story, file, durationSeconds, other, settings);
  }

  /** The same outcome of a check that took {@code seconds}. */
  public CheckOutcome withDurationSeconds(double seconds) {
    return with(story, file, seconds, reportedBy, settings);
  }

  /** The same outcome of a check with these options and this severity. */
  public CheckOutcome withSettings(List<SettingInForce> inForce) {
    return with(story, file, durationSeconds, reportedBy, inForce);
  }

  private CheckOutcome with(
      String newStory,
      String newFile,
      double seconds,
      String newReportedBy,
      List<SettingInForce> newSettings) {
    return new CheckOutcome(
        newStory,
        check,
        status,
        severity,
        measurements,
        limit,
        limits,
        newFile,
        message,
        fix,
        seconds,
        newReportedBy,
        newSettings);
  }
}
