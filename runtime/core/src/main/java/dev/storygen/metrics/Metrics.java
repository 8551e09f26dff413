package dev.storygen.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.media.AtomicFile;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    List<OperationRecord> operations,
    MetricsSummary summary,
    List<CheckOutcome> checks,
    List<RetryRecord> retries,
    List<BreakerRecord> breakers,
    List<FallbackRecord> fallbacks,
    List<BudgetUse> budgets,
    Map<String, Long> used,
    List<WorkerCrash> workerCrashes,
    long cacheHits) {

  /** The form that this version writes, and the newest that it reads. */
  public static final int SCHEMA_VERSION = 1;

  public Metrics {
    goals = Json.listOrEmpty(goals);
    environment = sorted(environment);
    stories = Json.listOrEmpty(stories);
    operations = Json.listOrEmpty(operations);
    summary = summary == null ? MetricsSummary.of(operations) : summary;
    checks = Json.listOrEmpty(checks);
    retries = Json.listOrEmpty(retries);
    breakers = Json.listOrEmpty(breakers);
    fallbacks = Json.listOrEmpty(fallbacks);
    budgets = Json.listOrEmpty(budgets);
    used = sorted(used);
    workerCrashes = Json.listOrEmpty(workerCrashes);
  }

  /** Metrics of nothing but operations and checks. */
  public static Metrics of(List<OperationRecord> operations, List<CheckOutcome> checks) {
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
