package dev.storygen.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.media.AtomicFile;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Json;
import dev.storygen.model.JsonProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The content of {@code metrics.json}: what was generated and what the checks found.
 *
 * @param schemaVersion of the document: {@value #SCHEMA_VERSION}
 * @param goals runs of goals, by time
 * @param environment versions and platform by name: {@code java}, {@code os}
 * @param stories by name
 * @param operations of the last {@code generate}, by time and story
 * @param summary of the operations
 * @param checks of the last {@code verify}, by story; those of a story in the order in which they
 *     ran
 * @param retries attempts that failed and were followed by another, by time
 * @param breakers the circuit breaker of each service that was called, by service
 * @param fallbacks uses of a fallback provider, by time
 * @param budgets of the build; empty without limits
 * @param used the amounts that services charge for, by name: {@code inputTokens}, {@code
 *     characters}
 * @param workerCrashes by time
 * @param cacheHits operations with {@code "cached": true} among their metrics: their result was
 *     cached; and stories that were judged without decoding their media
 * @param selection of the last {@code verify}; null if it judged all stories
 * @param baseline of the last {@code verify}; null if it had none
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
    long cacheHits,
    @JsonInclude(JsonInclude.Include.NON_NULL) StorySelectionRecord selection,
    @JsonInclude(JsonInclude.Include.NON_NULL) BaselineUse baseline) {

  /** The version that is written, and the newest that can be read. */
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

  /** Metrics with operations and checks only. */
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
        0,
        null,
        null);
  }

  private static Metrics unversioned() {
    return new Metrics(
        0, null, null, null, null, null, null, null, null, null, null, null, null, 0, null, null);
  }

  /** Without null values. */
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
   * @throws IOException if it cannot be read, is not a metrics file or has a newer version
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
    byte[] json = Files.readAllBytes(file);
    try {
      return Objects.requireNonNullElseGet(
          Json.mapper().readValue(json, Metrics.class), Metrics::unversioned);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s is not a metrics file: %s. Run 'mvn storygen:verify' to write it again."
              .formatted(file, JsonProblem.describe(e, new String(json, StandardCharsets.UTF_8))),
          e);
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

  /** Checks that found a limit not to hold, which the baseline accepts. */
  public List<CheckOutcome> accepted() {
    return checks.stream().filter(CheckOutcome::accepted).toList();
  }

  /** Checks that could not be made. */
  public List<CheckOutcome> unmeasured() {
    return checks.stream().filter(CheckOutcome::unmeasured).toList();
  }

  /**
   * Checks that could not be made for a reason that no other check reports: they fail the build.
   */
  public List<CheckOutcome> unexplained() {
    return unmeasured().stream().filter(check -> !check.reportedElsewhere()).toList();
  }
}
