package dev.storygen.report;

import static dev.storygen.report.Problems.HOSTILE;
import static dev.storygen.report.Problems.checks;
import static dev.storygen.report.Problems.error;
import static dev.storygen.report.Problems.missingVideo;
import static dev.storygen.report.Problems.note;
import static dev.storygen.report.Problems.unmeasured;
import static dev.storygen.report.Problems.warning;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeQualityFormatTest {

  @TempDir private Path folder;

  @Test
  void anIssueIsAProblem() throws IOException {
    assertThat(written(checks(error("dog", "voiceover.mp3 of dog: too \"low\". Raise it."))))
        .isEqualTo(
            """
            [
              {
                "description" : "voiceover.mp3 of dog: too \\"low\\". Raise it.",
                "check_name" : "audio-bitrate",
                "fingerprint" : "c0006f48-7c6d-3c11-818f-83f3c6f4aa83",
                "severity" : "critical",
                "location" : {
                  "path" : "module/target/storygen/dog/voiceover.mp3",
                  "lines" : {
                    "begin" : 1
                  }
                }
              }
            ]
            """);
  }

  @Test
  void severitiesAreThoseOfGitLab() throws IOException {
    JsonNode issues =
        Json.mapper()
            .readTree(
                written(
                    checks(
                        note("a", "a"), warning("a", "a"), unmeasured("a", "a"), error("a", "a"))));

    assertThat(issues.findValuesAsText("check_name"))
        .containsExactly("clipping", "audio-bitrate", "silence", "phase");
    assertThat(issues.findValuesAsText("severity"))
        .containsExactly("critical", "critical", "minor", "info");
  }

  @Test
  void withoutProblemsThereIsNoIssue() throws IOException {
    assertThat(Json.mapper().readTree(written(checks()))).isEmpty();
  }

  @Test
  void aFaultOfSeveralChecksIsOneIssueAtTheFolder() throws IOException {
    JsonNode issues = Json.mapper().readTree(written(Metrics.of(List.of(), missingVideo("dog"))));

    assertThat(issues.findValuesAsText("path")).containsExactly("module/dog");
  }

  @Test
  void anyTextIsKeptInOneLine() throws IOException {
    JsonNode issue =
        Json.mapper().readTree(written(checks(error("dog", HOSTILE + " of dog")))).get(0);

    assertThat(issue.get("description").textValue())
        .isEqualTo(
            "a%0A::error::b ##[error]c|`*_[x](http://x)]]><b>&\"',:"
                + "\\u0000\\u001b[2J \\u202e\\ud800d of dog");
  }

  @Test
  void fingerprintsOfManyIssuesDiffer() throws IOException {
    JsonNode issues = Json.mapper().readTree(written(Problems.errors(30_000)));

    Set<String> fingerprints = new HashSet<>(issues.findValuesAsText("fingerprint"));
    assertThat(fingerprints).hasSize(30_000).hasSize(issues.size());
  }

  private String written(Metrics metrics) throws IOException {
    return Problems.written(new CodeQualityFormat(), folder, metrics);
  }
}
