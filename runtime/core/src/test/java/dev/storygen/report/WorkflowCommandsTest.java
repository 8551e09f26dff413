package dev.storygen.report;

import static dev.storygen.report.Problems.HOSTILE;
import static dev.storygen.report.Problems.checks;
import static dev.storygen.report.Problems.error;
import static dev.storygen.report.Problems.note;
import static dev.storygen.report.Problems.warning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.Metrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowCommandsTest {

  @TempDir private Path folder;

  @BeforeEach
  void isARepository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
  }

  @Test
  void anAnnotationIsAProblem() {
    assertThat(
            commands(
                checks(
                    note("dog", "phase of dog."),
                    warning("dog", "100 % of dog are silent."),
                    error("dog", "voiceover.mp3 of dog: too low."))))
        .containsExactly(
            "::error file=target/storygen/dog/voiceover.mp3,title=audio-bitrate of dog"
                + "::voiceover.mp3 of dog: too low.",
            "::warning file=target/storygen/dog/voiceover.mp3,title=silence of dog"
                + "::100 %25 of dog are silent.",
            "::notice file=target/storygen/dog/voiceover.mp3,title=phase of dog::phase of dog.");
  }

  @Test
  void noTextEndsTheLineOrAProperty() {
    List<String> commands = commands(checks(error(HOSTILE, HOSTILE)));

    assertThat(commands).hasSize(1);
    assertThat(commands.get(0))
        .doesNotContain("\n", "\r")
        .matches("::error file=[^,:]*,title=[^,:]*::.*")
        .contains("a%250A%3A%3Aerror%3A%3Ab%0D%0A##[error]c", "%2C%3A", "is violated: a%250A::");
  }

  @Test
  void ofEachLevelAreAsManyAsGitHubShows() {
    List<String> commands = new ArrayList<>(commands(Problems.errors(30_000)));
    assertThat(commands).hasSize(10).allMatch(line -> line.startsWith("::error "));
    assertThat(commands.get(9)).contains("of story-9:");
  }

  @Test
  void theEnvironmentDecides() throws IOException {
    Path summary = folder.resolve("summary.md");

    assertThat(printed(Map.of())).isEmpty();
    assertThat(printed(Map.of("GITHUB_STEP_SUMMARY", summary.toString()))).isEmpty();
    assertThat(
            printed(Map.of("GITHUB_ACTIONS", "false", "GITHUB_STEP_SUMMARY", summary.toString())))
        .isEmpty();
    assertThat(summary).doesNotExist();

    String annotation =
        "::error file=target/storygen/dog/voiceover.mp3,title=audio-bitrate of dog::dog: ü\n";
    assertThat(printed(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", "")))
        .isEqualToNormalizingNewlines(annotation);
    assertThat(printed(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString())))
        .isEqualToNormalizingNewlines(annotation);
    assertThat(summary).content().startsWith("### storygen:verify of Ünï\n");
  }

  private String printed(Map<String, String> environment) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    GitHubActions.of(environment)
        .report(
            "storygen:verify of Ünï",
            checks(error("dog", "dog: ü")),
            folder,
            new PrintStream(bytes, false, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private List<String> commands(Metrics metrics) {
    return WorkflowCommands.of(Problem.of(metrics), RepositoryFiles.of(folder, metrics));
  }
}
