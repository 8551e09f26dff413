package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.SlowestOperations;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storygen.model.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/metrics.md} shows is what there is. */
class MetricsPageTest {

  private static final Path PAGE = Path.of("../../docs/metrics.md");

  @TempDir private Path folder;

  @Test
  void theSampleIsARealOne() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("```json\n") + "```json\n".length();
    Path file = folder.resolve("metrics.json");
    MetricsFold.of(SampleRun.events()).write(file);

    assertThat(Json.mapper().readTree(page.substring(start, page.indexOf("```", start))))
        .isEqualTo(Json.mapper().readTree(file.toFile()));
  }

  @Test
  void everyKeyIsExplained() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(Arrays.stream(Metrics.class.getRecordComponents()))
        .allSatisfy(key -> assertThat(page).contains("`" + key.getName() + "`"));
  }

  @Test
  void theExampleIsTheOneThatCompilesAndPrintsWhatThePageShows() throws IOException {
    String page = Files.readString(PAGE);
    String source = Files.readString(Path.of("src/test/java/com/example/SlowestOperations.java"));
    Path file = folder.resolve("metrics.json");
    MetricsFold.of(SampleRun.events()).write(file);

    assertThat(page)
        .contains("```java\n" + source + "```")
        .contains("```\n" + printed(file).replace("\r\n", "\n") + "```");
  }

  @Test
  void aFileOfALaterMinorVersionIsRead() throws IOException {
    ObjectNode metrics = Json.mapper().valueToTree(MetricsFold.of(SampleRun.events()));
    metrics.put("later", "a key").remove("cacheHits");
    Path file = folder.resolve("metrics.json");
    Json.mapper().writeValue(file.toFile(), metrics);

    assertThat(Metrics.read(file).summary().byOperation())
        .isEqualTo(MetricsFold.of(SampleRun.events()).summary().byOperation());
  }

  private static String printed(Path file) throws IOException {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      SlowestOperations.main(file.toString());
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
