package dev.storygen.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.auto.service.AutoService;
import dev.storygen.media.AtomicFile;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The problems as a Code Quality report, which GitLab shows in merge requests: a list of issues in
 * the part of Code Climate's format that GitLab reads.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">Code
 *     Quality report format</a>
 */
@AutoService(ReportFormat.class)
public final class CodeQualityFormat implements ReportFormat {

  /** {@code severity} is info, minor, major, critical or blocker. */
  private record Issue(
      String description,
      @JsonProperty("check_name") String checkName,
      String fingerprint,
      String severity,
      Location location) {}

  private record Location(String path, Lines lines) {}

  private record Lines(int begin) {}

  @Override
  public String name() {
    return "CODEQUALITY";
  }

  @Override
  public Path location(ReportInput input) {
    return input.directory().resolve("gl-code-quality-report.json");
  }

  @Override
  public void write(ReportInput input) throws IOException {
    RepositoryFiles files = RepositoryFiles.of(input.baseDirectory(), input.metrics());
    List<Issue> issues =
        Problem.open(input.metrics()).stream()
            .map(problem -> issue(problem, input.project(), files))
            .toList();
    AtomicFile.writeString(
        location(input),
        Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(issues) + "\n");
  }

  private static Issue issue(Problem problem, String project, RepositoryFiles files) {
    return new Issue(
        problem.message(),
        problem.rule(),
        problem.fingerprint(project),
        severity(problem.level()),
        new Location(files.path(problem), new Lines(1)));
  }

  private static String severity(Problem.Level level) {
    return switch (level) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}
