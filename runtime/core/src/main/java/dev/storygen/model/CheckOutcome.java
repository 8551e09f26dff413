package dev.storygen.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
 * @param content of a violation, with a baseline: what was judged, by label of its artefact, as a
 *     {@link BaselineEntry} has it
 * @param baseline what the baseline says of a violation, or of the accepted one that keeps this
 *     check from measuring; null without a baseline
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
    List<SettingInForce> settings,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> content,
    @JsonInclude(JsonInclude.Include.NON_NULL) BaselineMatch baseline) {

  public CheckOutcome {
    status = status == null ? CheckStatus.UNMEASURED : status;
    severity = severity == null ? Severity.ERROR : severity;
    measurements = Json.listOrEmpty(measurements);
    limits = Json.listOrEmpty(limits);
    settings = Json.listOrEmpty(settings);
    content = content == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(content));
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
        List.of(),
        null,
        null);
  }

  /** Whether all limits hold, or only ones that are for information. */
  public boolean passed() {
    return status == CheckStatus.PASSED || noted();
  }

  /**
   * Whether a limit does not hold that is of the severity error or warning, and the baseline does
   * not accept that.
   */
  public boolean violated() {
    return status == CheckStatus.VIOLATED && !noted() && !accepted();
  }

  /** Whether a limit does not hold and the baseline accepts that: it is not passed either. */
  public boolean accepted() {
    return status == CheckStatus.VIOLATED && !noted() && hasAcceptedMatch();
  }

  /**
   * Whether the check could not measure for a fault that another check reports and the baseline
   * accepts, as a missing file.
   */
  public boolean dependsOnAccepted() {
    return unmeasured() && reportedElsewhere() && hasAcceptedMatch();
  }

  private boolean hasAcceptedMatch() {
    return baseline != null && baseline.state() == BaselineMatch.State.ACCEPTED;
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
    return with(newStory, newFile, message, durationSeconds, reportedBy, settings, baseline);
  }

  /** The same outcome of a check that refers to another one of the story. */
  public CheckOutcome withReportedBy(String other) {
    return with(story, file, message, durationSeconds, other, settings, baseline);
  }

  /** The same outcome of a check that took {@code seconds}. */
  public CheckOutcome withDurationSeconds(double seconds) {
    return with(story, file, message, seconds, reportedBy, settings, baseline);
  }

  /** The same outcome of a check with these options and this severity. */
  public CheckOutcome withSettings(List<SettingInForce> inForce) {
    return with(story, file, message, durationSeconds, reportedBy, inForce, baseline);
  }

  /**
   * The same outcome as the baseline has it.
   *
   * @param note a sentence on what the baseline accepts; empty for none
   */
  public CheckOutcome withBaseline(BaselineMatch match, String note) {
    return with(story, file, noted(note), durationSeconds, reportedBy, settings, match);
  }

  /** The same outcome with what was judged. */
  public CheckOutcome withContent(Map<String, String> judged) {
    return new CheckOutcome(
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
        reportedBy,
        settings,
        judged,
        baseline);
  }

  /** The message with a sentence before the fix, which it ends with. */
  private String noted(String note) {
    if (note.isEmpty() || message == null) {
      return message;
    }
    return fix != null && message.endsWith(fix)
        ? message.substring(0, message.length() - fix.length()) + note + " " + fix
        : message + " " + note;
  }

  private CheckOutcome with(
      String newStory,
      String newFile,
      String newMessage,
      double seconds,
      String newReportedBy,
      List<SettingInForce> newSettings,
      BaselineMatch newBaseline) {
    return new CheckOutcome(
        newStory,
        check,
        status,
        severity,
        measurements,
        limit,
        limits,
        newFile,
        newMessage,
        fix,
        seconds,
        newReportedBy,
        newSettings,
        content,
        newBaseline);
  }
}
