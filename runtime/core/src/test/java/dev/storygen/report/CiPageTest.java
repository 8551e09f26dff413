package dev.storygen.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.storygen.history.Trend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page about CI servers agrees with the reports. */
class CiPageTest {

  private static final Path DOCS = Path.of("../../docs");
  private static final String REPORTS = "target/storygen-reports/";

  @Test
  void theRecipesAreYamlAndReadTheFilesThatAreWritten() throws IOException {
    List<JsonNode> recipes = yaml();

    assertThat(recipes).hasSize(2);
    assertThat(recipes.get(0).at("/jobs/verify/steps/3/with/sarif_file").textValue())
        .isEqualTo(location("SARIF"));
    assertThat(recipes.get(1).at("/stories/artifacts/reports/codequality").textValue())
        .isEqualTo(location("CODEQUALITY"));
    assertThat(recipes.get(1).at("/stories/artifacts/reports/junit").textValue())
        .isEqualTo(location("JUNIT"));
    assertThat(page())
        .contains("pattern: '**/" + location("SARIF") + "'")
        .contains("testResults: '**/" + location("JUNIT") + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CODEQUALITY", "HTML", "SARIF"})
  void thePageNamesTheFileOfAFormat(String format) throws IOException {
    assertThat(page()).contains("| `" + location(format) + "` | `" + format + "` |");
  }

  @Test
  void everyFormatIsOnThePageOfReports() throws IOException {
    String reports = Files.readString(DOCS.resolve("reports.md"));

    assertThat(ReportWriter.available())
        .allSatisfy(format -> assertThat(reports).contains("| `" + format.name() + "` |"));
  }

  private static String location(String format) {
    ReportInput input =
        new ReportInput(
            "p",
            "p",
            Path.of(""),
            Path.of("target/metrics.json"),
            Path.of(REPORTS),
            Problems.checks(),
            Trend.none());
    return ReportWriter.formats(List.of(format)).get(0).location(input).toString();
  }

  private static String page() throws IOException {
    return Files.readString(DOCS.resolve("ci.md"));
  }

  private static List<JsonNode> yaml() throws IOException {
    YAMLMapper mapper = new YAMLMapper();
    List<String> blocks =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(page())
            .results()
            .map(block -> block.group(1))
            .toList();
    return List.of(mapper.readTree(blocks.get(0)), mapper.readTree(blocks.get(1)));
  }
}
