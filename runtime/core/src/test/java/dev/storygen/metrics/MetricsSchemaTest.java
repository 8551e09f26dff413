package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.storygen.event.Event;
import dev.storygen.event.Event.Diagnosis;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.Event.StoryForecasted;
import dev.storygen.event.SampleEvents;
import dev.storygen.event.StoryEvent.FactsReused;
import dev.storygen.event.StoryEvent.IdeaWritten;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.model.BaselineEntry;
import dev.storygen.model.BaselineMatch;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Json;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Omission;
import dev.storygen.model.SettingInForce;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/metrics.schema.json} is what metrics are written as. */
class MetricsSchemaTest {

  private static final Path SCHEMA = Path.of("../../docs/metrics.schema.json");

  @TempDir private Path folder;

  static Stream<Arguments> records() {
    return Map.ofEntries(
            Map.entry("goal", GoalRun.class),
            Map.entry("story", StoryRun.class),
            Map.entry("waveform", Waveform.class),
            Map.entry("span", TimeSpan.class),
            Map.entry("omission", Omission.class),
            Map.entry("operation", OperationRecord.class),
            Map.entry("summary", MetricsSummary.class),
            Map.entry("operationSummary", OperationSummary.class),
            Map.entry("check", CheckOutcome.class),
            Map.entry("measurement", Measurement.class),
            Map.entry("timeCourse", TimeCourse.class),
            Map.entry("limit", Limit.class),
            Map.entry("setting", SettingInForce.class),
            Map.entry("retry", RetryRecord.class),
            Map.entry("breaker", BreakerRecord.class),
            Map.entry("breakerChange", BreakerChange.class),
            Map.entry("fallback", FallbackRecord.class),
            Map.entry("budget", BudgetUse.class),
            Map.entry("selection", StorySelectionRecord.class),
            Map.entry("baseline", BaselineUse.class),
            Map.entry("obsolete", BaselineUse.Obsolete.class),
            Map.entry("baselineMatch", BaselineMatch.class),
            Map.entry("entry", BaselineEntry.Key.class),
            Map.entry("workerCrash", WorkerCrash.class))
        .entrySet()
        .stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordStandsInTheSchema(String name, Class<?> type) throws IOException {
    assertThat(keys(schema().at("/$defs/" + name + "/properties"))).isEqualTo(components(type));
  }

  @Test
  void theSchemaHasTheMetricsAndNothingMore() throws IOException {
    assertThat(keys(schema().at("/properties"))).isEqualTo(components(Metrics.class));
    assertThat(keys(schema().at("/$defs")))
        .isEqualTo(records().map(record -> (String) record.get()[0]).collect(Collectors.toSet()));
    assertThat(schema().at("/properties/schemaVersion/const").asInt())
        .isEqualTo(Metrics.SCHEMA_VERSION);
  }

  @Test
  void theSampleHasEveryKindOfEvent() {
    assertThat(SampleRun.events().stream().map(Object::getClass).distinct())
        .containsAll(
            SampleEvents.kinds().stream()
                .filter(type -> type != RunRejected.class)
                .filter(type -> type != StageFailed.class)
                .filter(type -> type != IdeaWritten.class)
                .filter(type -> type != Diagnosis.class)
                .filter(type -> type != RunWarning.class)
                .filter(type -> type != StoryForecasted.class)
                .filter(type -> type != FactsReused.class)
                .toList());
  }

  @Test
  void whatIsWrittenIsValid() throws IOException {
    assertThat(errors(written(MetricsFold.of(SampleRun.events())))).isEmpty();
    assertThat(errors(written(MetricsFold.of(List.of())))).isEmpty();
  }

  @Test
  void whatHalfARunLeavesIsValid() throws IOException {
    List<Event> events = SampleRun.events();
    for (int end = 1; end < events.size(); end++) {
      assertThat(errors(written(MetricsFold.of(events.subList(0, end)))))
          .as("%d events", end)
          .isEmpty();
    }
  }

  @Test
  void keysOfLaterVersionsAreValid() throws IOException {
    ObjectNode metrics = (ObjectNode) written(MetricsFold.of(SampleRun.events()));
    metrics.put("later", 1);
    ((ObjectNode) metrics.at("/operations/0")).put("later", 1);

    assertThat(errors(metrics)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', schemaVersion, 2, /schemaVersion",
    "'', cacheHits, -1, /cacheHits",
    "/operations/0, durationSeconds, \"1\", /operations/0/durationSeconds",
    "/operations/0, success, null, /operations/0/success",
    "/summary, successRate, 101, /summary/successRate",
    "/stories/0, startedAt, \"yesterday\", /stories/0/startedAt",
    "/breakers/0, changes, {}, /breakers/0/changes",
  })
  void whatIsWrongIsInvalid(String in, String key, String value, String place) throws IOException {
    JsonNode metrics = written(MetricsFold.of(SampleRun.events()));
    ((ObjectNode) metrics.at(in)).set(key, Json.mapper().readTree(value));

    assertThat(errors(metrics)).isNotEmpty().allMatch(error -> error.startsWith(place));
  }

  @Test
  void aKeyThatIsMissingIsInvalid() throws IOException {
    ObjectNode metrics = (ObjectNode) written(MetricsFold.of(SampleRun.events()));
    metrics.remove("goals");

    assertThat(errors(metrics)).hasSize(1);
  }

  private JsonNode written(Metrics metrics) throws IOException {
    Path file = folder.resolve("metrics.json");
    metrics.write(file);
    return Json.mapper().readTree(file.toFile());
  }

  private static List<String> errors(JsonNode metrics) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA));
    List<Error> errors =
        schema.validate(
            metrics,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    return errors.stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private static JsonNode schema() throws IOException {
    return Json.mapper().readTree(SCHEMA.toFile());
  }

  private static Set<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  private static Set<String> keys(JsonNode node) {
    Set<String> keys = new HashSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
