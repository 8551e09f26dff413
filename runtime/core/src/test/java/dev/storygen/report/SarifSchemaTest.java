package dev.storygen.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema of SARIF 2.1.0, its rules that no schema can say, and those of GitHub. */
class SarifSchemaTest {

  /** The schema of the standard, draft 4, from the jar of a library. */
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
          .getSchema(SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));

  @TempDir private Path folder;

  @Test
  void anyOutcomesMakeAValidReport() throws IOException {
    Random random = new Random(4711);
    for (int round = 0; round < 30; round++) {
      CheckOutcome[] checks =
          IntStream.range(0, random.nextInt(8))
              .mapToObj(i -> SampleOutcomes.nasty(random))
              .toArray(CheckOutcome[]::new);

      assertValid(Problems.checks(checks));
    }
  }

  @Test
  void theSchemaFindsWrongValues() {
    assertThat(violations("{\"version\": \"2.1.0\", \"runs\": [{\"results\": []}]}"))
        .extracting(Error::getMessage)
        .containsExactly("required property 'tool' not found");
    assertThat(
            violations(
                "{\"version\": \"2.1.0\", \"$schema\": \"no uri\", \"runs\": [],"
                    + " \"results\": []}"))
        .hasSize(2);
  }

  @Test
  void aRunOfManyStoriesMakesAValidReport() throws IOException {
    assertValid(SyntheticMetrics.of(100));
  }

  private void assertValid(Metrics metrics) throws IOException {
    String written = Problems.written(new SarifFormat(), folder, metrics);
    assertThat(violations(written)).isEmpty();
    JsonNode log = Json.mapper().readTree(written);
    assertKeys(log, Set.of("version", "runs"), Set.of("$schema"));
    assertThat(log.get("version").textValue()).isEqualTo("2.1.0");
    JsonNode run = log.get("runs").get(0);
    assertKeys(
        run,
        Set.of("tool", "results"),
        Set.of("invocations", "originalUriBaseIds", "automationDetails"));
    JsonNode driver = run.at("/tool/driver");
    assertKeys(driver, Set.of("name", "rules"), Set.of("version", "informationUri"));
    assertThat(new HashSet<>(driver.get("rules").findValuesAsText("id")))
        .hasSize(driver.get("rules").size());
    driver.get("rules").forEach(SarifSchemaTest::assertRule);
    run.get("invocations")
        .forEach(it -> assertThat(it.get("executionSuccessful").isBoolean()).isTrue());
    run.get("results").forEach(result -> assertResult(result, driver.get("rules")));
  }

  private static List<Error> violations(String log) {
    return SCHEMA.validate(
        log,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static void assertRule(JsonNode rule) {
    assertKeys(
        rule,
        Set.of("id", "shortDescription", "fullDescription", "help"),
        Set.of("defaultConfiguration", "properties"));
    assertThat(rule.at("/shortDescription/text").textValue()).isNotBlank().hasSizeLessThan(1024);
    assertThat(rule.at("/fullDescription/text").textValue()).isNotBlank().hasSizeLessThan(1024);
    assertThat(rule.at("/help/text").textValue()).isNotBlank();
    assertThat(rule.at("/defaultConfiguration/level").textValue())
        .isIn("none", "note", "warning", "error");
  }

  private static void assertResult(JsonNode result, JsonNode rules) {
    assertKeys(
        result,
        Set.of("ruleId", "level", "message", "locations", "partialFingerprints"),
        Set.of("ruleIndex", "kind", "properties"));
    assertThat(rules.get(result.get("ruleIndex").intValue()).get("id"))
        .isEqualTo(result.get("ruleId"));
    // Of another kind, no result may have a level.
    assertThat(result.get("kind").textValue()).isEqualTo("fail");
    assertThat(result.get("level").textValue()).isIn("note", "warning", "error");
    assertThat(result.at("/message/text").textValue()).isNotBlank();
    assertThat(result.at("/partialFingerprints/primaryLocationLineHash").textValue()).isNotBlank();
    JsonNode file = result.at("/locations/0/physicalLocation/artifactLocation");
    URI uri = URI.create(file.get("uri").textValue());
    assertThat(uri.isAbsolute()).isEqualTo(!file.has("uriBaseId"));
  }

  private static void assertKeys(JsonNode node, Collection<String> required, Set<String> others) {
    List<String> names =
        StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false).toList();
    assertThat(names).containsAll(required);
    assertThat(names).allMatch(name -> required.contains(name) || others.contains(name));
  }
}
