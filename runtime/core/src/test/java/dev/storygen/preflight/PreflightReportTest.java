package dev.storygen.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.storygen.event.Event;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.event.Event.StoryForecasted;
import dev.storygen.forecast.Estimate;
import dev.storygen.forecast.ForecastCost;
import dev.storygen.forecast.ForecastReason;
import dev.storygen.forecast.ForecastStep;
import dev.storygen.forecast.SampleForecasts;
import dev.storygen.forecast.StoryForecast;
import dev.storygen.model.Json;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightReportTest {

  private static final Path SCHEMA = Path.of("../../docs/preflight.schema.json");

  private static final Map<String, Class<?>> RECORDS =
      Map.of(
          "totals", Totals.class,
          "total", Total.class,
          "service", ServiceUse.class,
          "budget", BudgetNeed.class,
          "story", StoryForecast.class,
          "reason", ForecastReason.class,
          "step", ForecastStep.class,
          "cost", ForecastCost.class,
          "estimate", Estimate.class);

  @TempDir private Path folder;

  @Test
  void theWorstStoryIsFirst() {
    assertThat(report().stories())
        .extracting(StoryForecast::story)
        .containsExactly("bad", "dog", "a", "b");
  }

  @Test
  void sumsSayHowManyStoriesTheyLack() {
    Totals totals = report().totals();

    assertThat(totals.characters()).isEqualTo(new Total(2_100.0, Estimate.Basis.EXACT, 1));
    assertThat(totals.seconds()).isEqualTo(new Total(37.5, Estimate.Basis.HISTORY, 1));
    assertThat(List.of(totals.stories(), totals.passed(), totals.degraded(), totals.blocked()))
        .containsExactly(4, 2, 1, 1);
  }

  @Test
  void theUseOfAServiceIsSummedUp() {
    assertThat(report().services())
        .singleElement()
        .satisfies(
            use -> {
              assertThat(use.service()).isEqualTo("api.elevenlabs.io/speech");
              assertThat(use.operation()).isEqualTo("voice.synthesis");
              assertThat(use.calls().value()).isEqualTo(6);
              assertThat(use.characters().value()).isEqualTo(2_100);
            });
  }

  @Test
  void aBudgetIsComparedWithWhatAllStoriesNeed() {
    assertThat(report().budgets())
        .extracting(BudgetNeed::resource, BudgetNeed::enough)
        .containsExactly(tuple("characters", false), tuple("tokens", true));
  }

  @Test
  void whatIsWrittenIsValid() throws IOException {
    assertThat(errors(report())).isEmpty();
    assertThat(errors(PreflightReport.of(List.of()))).isEmpty();
  }

  @Test
  void theSchemaHasEveryRecordAndNothingMore() throws IOException {
    JsonNode schema = Json.mapper().readTree(SCHEMA.toFile());
    assertThat(keys(schema.at("/properties"))).isEqualTo(components(PreflightReport.class));
    assertThat(keys(schema.at("/$defs"))).containsExactlyInAnyOrderElementsOf(RECORDS.keySet());
    RECORDS.forEach(
        (name, type) ->
            assertThat(keys(schema.at("/$defs/" + name + "/properties")))
                .as(name)
                .isEqualTo(components(type)));
  }

  private static PreflightReport report() {
    List<Event> events = new ArrayList<>();
    Stream.of(
            SampleForecasts.passed("b", 500),
            SampleForecasts.passed("a", 1_000),
            SampleForecasts.degraded(),
            SampleForecasts.blocked("bad", "bad.yaml line 3: words is 'many'."))
        .forEach(story -> events.add(new StoryForecasted(Instant.EPOCH, story)));
    events.add(new BudgetSet(Instant.EPOCH, "characters", 2_000, 0));
    events.add(new BudgetSet(Instant.EPOCH, "tokens", 2_000, 10));
    return PreflightReport.of(events);
  }

  private List<String> errors(PreflightReport report) throws IOException {
    Path file = folder.resolve("preflight.json");
    report.write(file);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA))
        .validate(Json.mapper().readTree(file.toFile()))
        .stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys.stream().sorted().toList();
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .sorted()
        .toList();
  }
}
