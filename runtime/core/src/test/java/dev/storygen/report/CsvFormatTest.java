package dev.storygen.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.history.Trend;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Json;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

  @TempDir private Path folder;

  @Test
  void anOperationIsARow() throws IOException {
    write(List.of(operation("lighthouse", "said \"no\",\nand again")), List.of());

    assertThat(folder.resolve("operations.csv"))
        .content()
        .isEqualTo(
            "timestamp,story,stage,operation,provider,durationSeconds,success,attempts,error,metrics,reasons\r\n"
                + "1970-01-01T00:00:01Z,lighthouse,voice,synthesis,embedded,0.00025,false,3,\"said"
                + " \"\"no\"\",\n"
                + "and again\",\"{\"\"loudness\"\":-14.5}\",\r\n");
  }

  @Test
  void eachLimitOfAMeasurementIsARow() throws IOException {
    CheckOutcome both =
        check(
            "lighthouse",
            List.of(measurement("duration", "-60.5", "s"), measurement("words", "10", "")),
            List.of(
                limit("minimum", "duration", Limit.Bound.MINIMUM, "5"),
                limit("maximum", "duration", Limit.Bound.MAXIMUM, "90"),
                limit("share", "coverage", Limit.Bound.MINIMUM, "0.8")));

    write(List.of(), List.of(both, check("rock", List.of(), List.of())));

    assertThat(folder.resolve("checks.csv"))
        .content()
        .isEqualTo(
            "story,check,status,severity,measurements.name,measurements.value,measurements.unit,"
                + "measurements.detail,limits.name,limits.bound,limits.value,limits.unit,file,message,fix,durationSeconds,baseline.state\r\n"
                + "lighthouse,audio,passed,error,duration,-60.5,s,,minimum,minimum,5,s,a.mp3,,,0.25,\r\n"
                + "lighthouse,audio,passed,error,duration,-60.5,s,,maximum,maximum,90,s,a.mp3,,,0.25,\r\n"
                + "lighthouse,audio,passed,error,words,10,,,,,,,a.mp3,,,0.25,\r\n"
                + "lighthouse,audio,passed,error,coverage,,,,share,minimum,0.8,s,a.mp3,,,0.25,\r\n"
                + "rock,audio,passed,error,,,,,,,,,a.mp3,,,0.25,\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "'=1",
        "'quoted'",
        "a=b",
        "",
        " ",
        "\"",
        "a\"\"b",
        ",;\r\n",
        "日本 😀",
        "NULL"
      })
  void textsAreEscapedAndCanBeRestored(String text) throws IOException {
    write(List.of(operation(text, text)), List.of());

    CSVRecord row = rows("operations.csv").get(0);
    assertThat(restored(row.get("story"))).isEqualTo(text);
    assertThat(restored(row.get("error"))).isEqualTo(text);
    assertThat(row.get("story")).doesNotMatch("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
    assertThat(Json.mapper().readTree(row.get("metrics")).get("loudness").asDouble())
        .isEqualTo(-14.5);
  }

  @Test
  void anUnpairedSurrogateIsReplaced() throws IOException {
    write(List.of(operation("a\uD83D", null)), List.of());

    assertThat(rows("operations.csv").get(0).get("story")).isEqualTo("a?");
  }

  private void write(List<OperationRecord> operations, List<CheckOutcome> checks)
      throws IOException {
    new CsvFormat()
        .write(
            new ReportInput(
                "p", "P", folder, folder, folder, Metrics.of(operations, checks), Trend.none()));
  }

  /** Removes the escaping as docs/reports.md describes: one apostrophe at the start of a cell. */
  private static String restored(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  private List<CSVRecord> rows(String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8))
            .setFormat(format)
            .get()) {
      return parser.getRecords();
    }
  }

  private static OperationRecord operation(String story, String error) {
    return new OperationRecord(
        Instant.ofEpochSecond(1),
        story,
        "voice",
        "synthesis",
        "embedded",
        0.00025,
        false,
        3,
        error,
        Map.of("loudness", -14.5));
  }

  private static CheckOutcome check(
      String story, List<Measurement> measurements, List<Limit> limits) {
    return new CheckOutcome(
        story,
        "audio",
        CheckStatus.PASSED,
        Severity.ERROR,
        measurements,
        null,
        limits,
        "a.mp3",
        null,
        null,
        0.25);
  }

  private static Measurement measurement(String name, String value, String unit) {
    return new Measurement(name, new BigDecimal(value), unit);
  }

  private static Limit limit(String name, String measurement, Limit.Bound bound, String value) {
    return new Limit(name, measurement, bound, new BigDecimal(value), "s");
  }
}
