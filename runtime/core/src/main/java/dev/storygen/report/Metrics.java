package dev.storygen.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.media.AtomicFile;
import dev.storygen.model.Event;
import dev.storygen.model.Json;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was done and what was found, as {@code metrics.json} holds it.
 *
 * @param schemaVersion of this form: {@value #SCHEMA_VERSION}
 * @param operations of the last {@code generate}, by time and story
 * @param summary of the operations
 * @param checks of the last {@code verify}, by story, each story's in the order that they were made
 * @param breakers a circuit breaker for each service that the operations called, by service
 * @param fallbacks where another provider did the work than the one that was chosen, by time
 * @param used what the services charge for, by name: {@code inputTokens}, {@code characters}
 */
public record Metrics(
    int schemaVersion,
    List<Operation> operations,
    Summary summary,
    List<CheckOutcome> checks,
    List<Breaker> breakers,
    List<Fallback> fallbacks,
    Map<String, Long> used) {

  /** The form that this version writes, and the newest that it reads. */
  public static final int SCHEMA_VERSION = 1;

  public Metrics {
    operations = operations == null ? List.of() : List.copyOf(operations);
    checks = checks == null ? List.of() : List.copyOf(checks);
    summary = summary == null ? Summary.of(operations) : summary;
    breakers = breakers == null ? List.of() : List.copyOf(breakers);
    fallbacks = fallbacks == null ? List.of() : List.copyOf(fallbacks);
    used = used == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(used));
  }

  /**
   * A service and its circuit breaker.
   *
   * @param service as {@code api.openai.com/chat}
   * @param state at the end: {@code closed}, {@code open} or {@code half-open}
   * @param calls all, retries included
   * @param opens how often it opened
   * @param failures calls that it counted: the service was away, broken or too slow
   * @param lastError of those, null for none
   * @param openSeconds how long it was not closed, to the end of the run
   */
  public record Breaker(
      String service,
      String state,
      int calls,
      int opens,
      int failures,
      String lastError,
      double openSeconds) {}

  /**
   * A provider that was out, and the one that took over.
   *
   * @param error why
   */
  public record Fallback(
      Instant timestamp,
      String story,
      String stage,
      String operation,
      String provider,
      String fallback,
      String error) {

    /** For people: {@code embedded instead of elevenlabs, which was out: answered 503}. */
    String told() {
      return "%s instead of %s, which was out: %s".formatted(fallback, provider, error);
    }
  }

  /**
   * A part of a stage.
   *
   * @param timestamp when it ended
   * @param operation what it did; the stage's name where the stage failed outside any operation
   * @param provider who did it; null where the stage had not come that far
   * @param durationSeconds over all attempts
   * @param attempts how often it was tried, from 1
   * @param error why it failed, null where it did not
   * @param metrics what the operation says of itself
   */
  public record Operation(
      Instant timestamp,
      String story,
      String stage,
      String operation,
      String provider,
      double durationSeconds,
      boolean success,
      int attempts,
      String error,
      Map<String, Object> metrics) {

    /** What it is counted as: {@code voice.synthesis}, or the stage where both names are one. */
    public String name() {
      return operation.equals(stage) ? stage : stage + "." + operation;
    }
  }

  /**
   * What a check found.
   *
   * @param status {@code passed}, {@code violated} or {@code unmeasured}
   * @param severity {@code error} or {@code warning}
   * @param limit what was asked for, null where the check has none
   * @param file the file judged, relative to the project; null where it is missing
   * @param message what is wrong and what to do; null where the check passed
   */
  public record CheckOutcome(
      String story,
      String check,
      String status,
      String severity,
      List<Measurement> measurements,
      String limit,
      String file,
      String message) {

    public CheckOutcome {
      measurements = measurements == null ? List.of() : List.copyOf(measurements);
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

  /** Folds events, in the order that they happened, into metrics. */
  public static Metrics of(Iterable<Event> events) {
    MetricsFold fold = new MetricsFold();
    events.forEach(fold::add);
    return fold.metrics();
  }

  /**
   * Reads a file that {@link #write} wrote.
   *
   * @throws IOException if it cannot be read, is no metrics file or one of a newer version
   */
  public static Metrics read(Path file) throws IOException {
    Metrics metrics = parse(file);
    if (metrics.schemaVersion() < 1 || metrics.schemaVersion() > SCHEMA_VERSION) {
      throw new IOException(
          file
              + ": schemaVersion is "
              + metrics.schemaVersion()
              + ", but expected "
              + SCHEMA_VERSION
              + ". Run 'mvn storygen:verify' with this version of the plugin to write it again.");
    }
    return metrics;
  }

  private static Metrics parse(Path file) throws IOException {
    try {
      return Objects.requireNonNullElseGet(
          Json.mapper().readValue(Files.readAllBytes(file), Metrics.class),
          () -> new Metrics(0, null, null, null, null, null, null));
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is no metrics file: " + e.getMessage(), e);
    }
  }

  /**
   * Writes the metrics as JSON.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(Path file) throws IOException {
    AtomicFile.writeString(
        file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
  }

  /** Checks that found a limit not to hold and that fail the build. */
  public List<CheckOutcome> violations() {
    return checks.stream().filter(check -> check.violated() && !check.warned()).toList();
  }

  /** Checks that found a limit not to hold and that do not fail the build. */
  public List<CheckOutcome> warnings() {
    return checks.stream().filter(CheckOutcome::warned).toList();
  }

  /** Checks that could not be made. */
  public List<CheckOutcome> unmeasured() {
    return checks.stream().filter(CheckOutcome::unmeasured).toList();
  }
}
