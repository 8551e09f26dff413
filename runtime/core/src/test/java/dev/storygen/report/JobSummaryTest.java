package dev.storygen.report;

import static dev.storygen.report.Problems.HOSTILE;
import static dev.storygen.report.Problems.checks;
import static dev.storygen.report.Problems.error;
import static dev.storygen.report.Problems.warning;
import static dev.storygen.report.Problems.withFailure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobSummaryTest {

  private static final long MAX_BYTES = 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void aSummaryIsATableOfTheProblems() {
    Metrics metrics =
        checks(
            warning("dog", "2 of dog: <checks>"),
            error("dog", "audio_bitrate of dog is 24 | 25. Raise <voice><bitrate>."));

    assertThat(JobSummary.text("storygen:verify of [Stories]", metrics, MAX_BYTES))
        .isEqualTo(
            """
            ### storygen:verify of \\[Stories\\]

            1 story, 2 checks: 0 passed, 2 violated, 0 unmeasured (1 warning)

            | level | story | check | message |
            |---|---|---|---|
            | error | dog | audio-bitrate | audio\\_bitrate of dog is 24 \\| 25. Raise \\<voice\\>\\<bitrate\\>. |
            | warning | dog | silence | 2 of dog: \\<checks\\> |

            """);
  }

  @Test
  void withoutProblemsThereIsNoTable() {
    assertThat(JobSummary.text("verify", checks(), MAX_BYTES))
        .isEqualTo("### verify\n\n0 stories: 0 made, 0 failed\n\n\n");
    assertThat(JobSummary.text("generate", withFailure("rock", List.of()), MAX_BYTES))
        .contains("1 story: 0 made, 1 failed\n")
        .contains("| error | rock | generate | rock failed at voice (openai): no answer |\n");
  }

  @Test
  void anyTextIsOneRow() {
    String text = JobSummary.text("t", checks(error(HOSTILE, HOSTILE)), MAX_BYTES);

    assertThat(text.lines().filter(line -> line.startsWith("| error")))
        .singleElement()
        .satisfies(
            row -> assertThat(row.replaceAll("\\\\.", "")).doesNotContainPattern("[`*_\\[<&]"))
        .satisfies(row -> assertThat(row.replaceAll("\\\\.", "").split("\\|")).hasSize(5));
  }

  @Test
  void whatDoesNotFitIsCounted() throws IOException {
    Path file = Files.writeString(folder.resolve("summary.md"), "x".repeat(500_000));

    JobSummary.append(file, "t", Problems.errors(30_000));

    assertThat(Files.size(file)).isBetween(MAX_BYTES - 400, MAX_BYTES);
    List<String> lines = Files.readAllLines(file);
    long rows = lines.stream().filter(line -> line.startsWith("| error")).count();
    assertThat(lines)
        .contains(
            (30_000 - rows) + " more do not fit into the 1 MiB of a summary: see the reports.");
  }

  @Test
  void aFullSummaryIsLeftAsItIs() throws IOException {
    String full = "x".repeat(1024 * 1024 - 10);
    Path file = Files.writeString(folder.resolve("summary.md"), full);

    JobSummary.append(file, "t", Problems.errors(1));

    assertThat(file).hasContent(full);
  }

  @Test
  void goalsAppendOneAfterTheOther() throws IOException {
    Path file = folder.resolve("summary.md");

    JobSummary.append(file, "first", checks());
    JobSummary.append(file, "second", Problems.errors(2));

    assertThat(Files.readAllLines(file))
        .contains(
            "### first",
            "### second",
            "2 stories, 2 checks: 0 passed, 2 violated, 0 unmeasured (0 warnings)");
  }
}
