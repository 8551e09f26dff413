package dev.storygen.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.media.AtomicFile;
import dev.storygen.model.CheckLimit;
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
 * @param goals that ran, by time
 * @param environment versions and platform, by name: {@code java}, {@code os}
 * @param stories by name
 * @param operations of the last {@code generate}, by time and story
 * @param summary of the operations
 * @param checks of the last {@code verify}, by story, each story's in the order that they were made
 * @param retries attempts that failed and were followed by another, by time
 * @param breakers a circuit breaker for each service that the operations called, by service
 * @param fallbacks where another provider did the work than the one that was chosen, by time
 * @param budgets of the build; none where nothing is limited
 * @param used what the services charge for, by name: {@code inputTokens}, {@code characters}
 * @param workerCrashes by time
 * @param cacheHits operations that say {@code "cached": true} of themselves: they did no work,
 *     because its result was kept
 */
public record Metrics(
    int schemaVersion,
    List<GoalRun> goals,
    Map<String, String> environment,
    List<StoryRun> stories,
    List<Operation> operations,
    Summary summary,
    List<CheckOutcome> checks,
    List<Retry> retries,
    List<Breaker> breakers,
    List<Fallback> fallbacks,
    List<BudgetUse> budgets,
    Map<String, Long> used,
    List<WorkerCrash> workerCrashes,
    long cacheHits) {

  /** The form that this version writes, and the newest that it reads. */
  public static final int SCHEMA_VERSION = 1;

  public Metrics {
    goals = orNone(goals);
    environment = sorted(environment);
    stories = orNone(stories);
    operations = orNone(operations);
    summary = summary == null ? Summary.of(operations) : summary;
    checks = orNone(checks);
    retries = orNone(retries);
    breakers = orNone(breakers);
    fallbacks = orNone(fallbacks);
    budgets = orNone(budgets);
    used = sorted(used);
    workerCrashes = orNone(workerCrashes);
  }

  /** Metrics of nothing but operations and checks. */
  static Metrics of(List<Operation> operations, List<CheckOutcome> checks) {
    return new Metrics(
        SCHEMA_VERSION,
        null,
        null,
        null,
        operations,
        null,
        checks,
        null,
        null,
        null,
        null,
        null,
        null,
        0);
  }

  private static Metrics unversioned() {
    return new Metrics(
        0, null, null, null, null, null, null, null, null, null, null, null, null, 0);
  }

  private static <T> List<T> orNone(List<T> list) {
    if (list == null) {
      return List.of();
    }
    if (list.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("a list has a null, but expected an object in its place");
    }
    return List.copyOf(list);
  }

  /** Without what is null. */
  static <T> Map<String, T> sorted(Map<String, T> map) {
    if (map == null) {
      return Map.of();
    }
    Map<String, T> sorted = new TreeMap<>(map);
    sorted.values().removeIf(Objects::isNull);
    return Collections.unmodifiableMap(sorted);
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
   * @param changes of its state, by time
   */
  public record Breaker(
      String service,
      String state,
      int calls,
      int opens,
      int failures,
      String lastError,
      double openSeconds,
      List<BreakerChange> changes) {

    public Breaker {
      changes = orNone(changes);
    }
  }

  /**
   * A circuit breaker that changed its state.
   *
   * @param state from then on: {@code open}, {@code half-open} or {@code closed}
   * @param error the service's last; null where it closed
   */
  public record BreakerChange(Instant timestamp, String state, String error) {}

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

    public Operation {
      stage = Objects.requireNonNullElse(stage, "unknown");
      operation = Objects.requireNonNullElse(operation, stage);
    }

    /** The provider of what stood in the brief. */
    private static final String BRIEF = "brief";

    /** What it is counted as: {@code voice.synthesis}, or the stage where both names are one. */
    public String name() {
      return operation.equals(stage) ? stage : stage + "." + operation;
    }

    /** Whether it says of itself that its result was kept from before. */
    boolean cached() {
      return metrics != null && Boolean.TRUE.equals(metrics.get("cached"));
    }

    /** Whether its duration says how long the work takes: nobody had the result at hand. */
    boolean worked() {
      return !cached() && !BRIEF.equals(provider);
    }
  }

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
      measurements = orNone(measurements);
      limits = orNone(limits);
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
          Json.mapper().readValue(Files.readAllBytes(file), Metrics.class), Metrics::unversioned);
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
