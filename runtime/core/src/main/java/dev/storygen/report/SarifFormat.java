package dev.storygen.report;

import com.google.auto.service.AutoService;
import dev.storygen.media.AtomicFile;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.BaselineMatch;
import dev.storygen.model.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.CountingOutputStream;

/**
 * The problems in SARIF 2.1.0, within the limits of GitHub's code scanning.
 *
 * @see <a href="https://docs.github.com/en/code-security/reference/code-scanning/sarif-files">SARIF
 *     files for code scanning</a>
 */
@AutoService(ReportFormat.class)
public final class SarifFormat implements ReportFormat {

  /** GitHub rejects a run with more results; of these it shows the 5000 most severe. */
  private static final int MAX_RESULTS = 25_000;

  /** GitHub rejects a larger file; it is compressed for the upload. */
  private static final long MAX_GZIP_BYTES = 10_000_000;

  /** The name that tools use for the root of the repository. */
  private static final String ROOT = "%SRCROOT%";

  private static final String INFORMATION = "https://github.com/storygen/storygen";

  private final int maxResults;
  private final long maxGzipBytes;

  public SarifFormat() {
    this(MAX_RESULTS, MAX_GZIP_BYTES);
  }

  /** With other limits than GitHub's. */
  SarifFormat(int maxResults, long maxGzipBytes) {
    this.maxResults = maxResults;
    this.maxGzipBytes = maxGzipBytes;
  }

  @Override
  public String name() {
    return "SARIF";
  }

  @Override
  public Path location(ReportInput input) {
    return input.directory().resolve("storygen.sarif");
  }

  /** Leaves out the least severe results where a limit requires it, and says how many. */
  @Override
  public void write(ReportInput input) throws IOException {
    List<Problem> problems = Problem.of(input.metrics());
    int results = Math.min(problems.size(), maxResults);
    String text = text(input, problems, results);
    while (results > 0 && gzipSize(text) > maxGzipBytes) {
      results /= 2;
      text = text(input, problems, results);
    }
    AtomicFile.writeString(location(input), text);
  }

  private static long gzipSize(String text) throws IOException {
    try (CountingOutputStream size = new CountingOutputStream(OutputStream.nullOutputStream())) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(size)) {
        gzip.write(text.getBytes(StandardCharsets.UTF_8));
      }
      return size.getByteCount();
    }
  }

  private static String text(ReportInput input, List<Problem> problems, int results)
      throws IOException {
    return Json.mapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(Sarif.of(run(input, problems, results)))
        + "\n";
  }

  private static Sarif.Run run(ReportInput input, List<Problem> problems, int results) {
    Metrics metrics = input.metrics();
    RepositoryFiles files = RepositoryFiles.of(input.baseDirectory(), metrics);
    SarifRules rules = new SarifRules(metrics.checks(), problems);
    String version = metrics.environment().get("storygen");
    return new Sarif.Run(
        new Sarif.Tool(new Sarif.Driver("storygen", version, INFORMATION, rules.all())),
        List.of(
            new Sarif.Invocation(
                metrics.unexplained().isEmpty(), leftOut(problems.size() - results))),
        Map.of(
            ROOT,
            new Sarif.BaseLocation(
                new Sarif.Text("The root of the repository, or of the project outside of one."))),
        // GitHub takes the part before the last slash for the category, one per module.
        new Sarif.AutomationDetails("storygen/" + input.project() + "/"),
        problems.stream()
            .limit(results)
            .map(problem -> result(problem, input, rules, files))
            .toList());
  }

  private static List<Sarif.Notification> leftOut(int number) {
    return number == 0
        ? List.of()
        : List.of(
            new Sarif.Notification(
                "warning",
                new Sarif.Text(
                    "%d less severe results are left out: code scanning accepts %d results and %d MB per file. The other reports have all."
                        .formatted(number, MAX_RESULTS, MAX_GZIP_BYTES / 1_000_000))));
  }

  /**
   * A check that could not measure is a failure too: SARIF's kind {@code open} would have no level,
   * and be shown as if nothing was wrong. There is no region: the result concerns the whole file.
   */
  private static Sarif.Result result(
      Problem problem, ReportInput input, SarifRules rules, RepositoryFiles files) {
    String uri = files.uri(problem);
    return new Sarif.Result(
        problem.rule(),
        rules.index(problem.rule()),
        "fail",
        problem.level().name().toLowerCase(Locale.ROOT),
        new Sarif.Text(withoutLinks(problem.message())),
        List.of(
            new Sarif.Location(
                new Sarif.PhysicalLocation(
                    new Sarif.ArtifactLocation(uri, uri.startsWith("file:") ? null : ROOT)),
                List.of(new Sarif.LogicalLocation(problem.story())))),
        // The only key that GitHub reads. Without it the upload hashes the media, which change.
        Map.of("primaryLocationLineHash", problem.fingerprint(input.project())),
        input.metrics().baseline() == null ? null : baselineState(problem),
        problem.accepted()
            ? List.of(new Sarif.Suppression("external", "accepted", problem.baseline().text()))
            : List.of(),
        Map.of("status", problem.status(), "story", problem.story()));
  }

  /** In comparison with what was accepted. What no entry is about is new. */
  private static String baselineState(Problem problem) {
    BaselineMatch match = problem.baseline() == null ? BaselineMatch.none() : problem.baseline();
    return switch (match.state()) {
      case NEW -> "new";
      case WORSE -> "updated";
      case ACCEPTED, EXPIRED -> "unchanged";
    };
  }

  /** Viewers take {@code [text](target)} for a link. */
  private static String withoutLinks(String message) {
    return message.replace("](", "] (");
  }
}
