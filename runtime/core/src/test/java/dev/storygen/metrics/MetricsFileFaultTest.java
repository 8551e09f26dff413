package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsFileFaultTest {

  @TempDir private Path folder;

  @Test
  void aNewerFileIsNotRead() throws IOException {
    Path file = metricsFile("{\"schemaVersion\": 2}");

    assertThatIOException()
        .isThrownBy(() -> Metrics.read(file))
        .withMessage(
            file
                + ": schemaVersion is 2, but expected 1. Run 'mvn storygen:verify' with this version"
                + " of the plugin to write it again.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1]|line 1: the content is [1], but expected an object",
        "{\"schemaVersion\": \"one\"}|line 1: schemaVersion is \"one\", but expected a whole number up to 2147483647",
        "{\"schemaVersion\": 99999999999}|line 1: schemaVersion is 99999999999, but expected a whole number up to 2147483647",
        "{\"stories\": {\"a\": 1}}|line 1: stories is {\"a\":1}, but expected a list",
        "{\"stories\": [null]}|line 1: a list has a null, but expected an object in its place",
        "{\"stories\": [{}, {\"startedAt\": \"yesterday\"}]}"
            + "|line 1: stories[1].startedAt is \"yesterday\", but expected a time such as \"2026-11-22T08:30:00Z\"",
        "{\"operations\": [{\"success\": \"maybe\"}]}"
            + "|line 1: operations[0].success is \"maybe\", but expected true or false",
        "{\"checks\": [{\"measurements\": [{\"value\": \"loud\"}]}]}"
            + "|line 1: checks[0].measurements[0].value is \"loud\", but expected a number",
        "{\"schemaVersion\": 1|line 1 is not JSON: Unexpected end-of-input: expected close marker for Object (open since line 1)",
        "oops|line 1 is not JSON: Unrecognized token 'oops': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
      },
      quoteCharacter = '`')
  void anotherFileIsNotRead(String json, String problem) throws IOException {
    Path file = metricsFile(json);

    assertThatIOException()
        .isThrownBy(() -> Metrics.read(file))
        .withMessage(
            file
                + " is not a metrics file: "
                + problem
                + ". Run 'mvn storygen:verify' to write it again.");
  }

  private Path metricsFile(String json) throws IOException {
    return Files.writeString(folder.resolve("metrics.json"), json);
  }
}
