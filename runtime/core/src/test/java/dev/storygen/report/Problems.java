package dev.storygen.report;

import dev.storygen.history.Trend;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.OperationRecord;
import dev.storygen.metrics.StoryRun;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Metrics of stories with problems, and reports of them. */
final class Problems {

  /** Text that ends lines, cells, commands, quotes or elements of one format or another. */
  static final String HOSTILE =
      "a%0A::error::b\r\n##[error]c|`*_[x](http://x)]]><b>&\"',:\0\033[2J\u2028\u202e\ud800d";

  private Problems() {}

  static CheckOutcome outcome(
      String story, String check, CheckStatus status, Severity severity, String message) {
    return new CheckOutcome(
        story,
        check,
        status,
        severity,
        List.of(Measurement.of("audio bitrate", 24.1, "kbit/s")),
        null,
        null,
        "target/storygen/" + story + "/voiceover.mp3",
        message,
        null,
        0.1);
  }

  static CheckOutcome error(String story, String message) {
    return outcome(story, "audio-bitrate", CheckStatus.VIOLATED, Severity.ERROR, message);
  }

  static CheckOutcome warning(String story, String message) {
    return outcome(story, "silence", CheckStatus.VIOLATED, Severity.WARNING, message);
  }

  static CheckOutcome note(String story, String message) {
    return outcome(story, "phase", CheckStatus.VIOLATED, Severity.INFO, message);
  }

  /** A check that would only warn, and could not judge. */
  static CheckOutcome unmeasured(String story, String message) {
    return outcome(story, "clipping", CheckStatus.UNMEASURED, Severity.WARNING, message);
  }

  /** A check without a file, and one that refers to it. */
  static List<CheckOutcome> missingVideo(String story) {
    CheckOutcome missing =
        outcome(
                story,
                "video-size",
                CheckStatus.VIOLATED,
                Severity.ERROR,
                "video of " + story + " is missing. Make it.")
            .relocated(story, null);
    return List.of(
        missing,
        outcome(story, "video-streams", CheckStatus.UNMEASURED, Severity.ERROR, "video-size says.")
            .relocated(story, null)
            .withReportedBy("video-size"));
  }

  static Metrics checks(CheckOutcome... checks) {
    return Metrics.of(List.of(), List.of(checks));
  }

  /** Many errors, as of a folder of foreign media. */
  static Metrics errors(int number) {
    return checks(
        IntStream.range(0, number)
            .mapToObj(i -> "story-" + i)
            .map(story -> error(story, "voiceover.mp3 of " + story + ": too low. Raise it."))
            .toArray(CheckOutcome[]::new));
  }

  /** Metrics with a failed story, and with the files of the stories. */
  static Metrics withFailure(String failed, List<CheckOutcome> checks, StoryRun... stories) {
    OperationRecord operation =
        new OperationRecord(
            Instant.EPOCH, failed, "voice", "synthesis", "openai", 1, false, 1, "no answer", null);
    return new Metrics(
        1,
        null,
        Map.of("storygen", "1.2.3"),
        List.of(stories),
        List.of(operation),
        null,
        checks,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        null,
        null);
  }

  static StoryRun checked(String story, String file) {
    return new StoryRun(
        story, null, Instant.EPOCH, 1, null, file == null ? Map.of() : Map.of("video", file), null);
  }

  /** What a format writes of a project in a repository of its own. */
  static String written(ReportFormat format, Path repository, Metrics metrics) throws IOException {
    Files.createDirectories(repository.resolve(".git"));
    ReportInput input =
        new ReportInput(
            "com.example:stories",
            "Stories",
            repository.resolve("module"),
            repository.resolve("metrics.json"),
            repository.resolve("reports"),
            metrics,
            Trend.none());
    format.write(input);
    return Files.readString(format.location(input));
  }
}
