package dev.storygen.report;

import static dev.storygen.report.Problems.checks;
import static dev.storygen.report.Problems.error;
import static dev.storygen.report.Problems.warning;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of GitHub's code scanning. */
class SarifLimitsTest {

  private static final String NOTE =
      "%d less severe results are left out: code scanning accepts 25000 results and 10 MB per file."
          + " The other reports have all.";

  @TempDir private Path folder;

  @Test
  void ofMoreResultsThanGitHubAcceptsTheRestIsCounted() throws IOException {
    String text = Problems.written(new SarifFormat(), folder, Problems.errors(30_000));
    JsonNode run = Json.mapper().readTree(text).at("/runs/0");

    assertThat(run.get("results")).hasSize(25_000);
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").textValue())
        .isEqualTo(NOTE.formatted(5000));
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/level").textValue())
        .isEqualTo("warning");
    assertThat(gzip(text)).hasSizeLessThan(10_000_000);
  }

  @Test
  void asManyAsGitHubAcceptsAreKept() throws IOException {
    JsonNode run = run(new SarifFormat(2, 10_000), checks(error("a", "a"), error("b", "b")));

    assertThat(run.get("results")).hasSize(2);
    assertThat(run.at("/invocations/0/toolExecutionNotifications").isMissingNode()).isTrue();
  }

  @Test
  void theLeastSevereAreLeftOut() throws IOException {
    Metrics metrics = checks(warning("a", "a"), warning("b", "b"), error("c", "c"));

    JsonNode run = run(new SarifFormat(2, 10_000), metrics);

    assertThat(run.get("results").findValuesAsText("story")).containsExactly("c", "a");
  }

  @Test
  void aLargeFileIsShortened() throws IOException {
    int size = gzip(Problems.written(new SarifFormat(), folder, Problems.errors(100))).length;
    SarifFormat limited = new SarifFormat(100, size - 1);

    String text = Problems.written(limited, folder, Problems.errors(100));
    JsonNode run = Json.mapper().readTree(text).at("/runs/0");

    assertThat(run.get("results")).hasSize(50);
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").textValue())
        .isEqualTo(NOTE.formatted(50));
    assertThat(gzip(text)).hasSizeLessThan(size);
  }

  private JsonNode run(SarifFormat format, Metrics metrics) throws IOException {
    return Json.mapper().readTree(Problems.written(format, folder, metrics)).at("/runs/0");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
