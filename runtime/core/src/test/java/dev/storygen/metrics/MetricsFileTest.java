package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {

  private static final Instant AT = Instant.ofEpochSecond(1);

  @TempDir private Path folder;

  @Test
  void theFileHasStableKeysAndOnlyWhatJsonHas() throws IOException {
    Path file = folder.resolve("target/metrics.json");

    metrics("boom").write(file);

    assertThat(file)
        .content()
        .isEqualTo(
            """
            {
              "schemaVersion" : 1,
              "goals" : [
                {
                  "goal" : "generate",
                  "startedAt" : "1970-01-01T00:00:01.000Z",
                  "durationSeconds" : 0.0,
                  "finished" : false
                }
              ],
              "environment" : { },
              "stories" : [ ],
              "operations" : [
                {
                  "timestamp" : "1970-01-01T00:00:01.000Z",
                  "story" : "a",
                  "stage" : "voice",
                  "operation" : "synthesis",
                  "provider" : "embedded",
                  "durationSeconds" : 0.0,
                  "success" : false,
                  "attempts" : 3,
                  "error" : "boom",
                  "metrics" : {
                    "loudness" : null,
                    "words" : 3
                  }
                }
              ],
              "summary" : {
                "totalOperations" : 1,
                "successful" : 0,
                "failed" : 1,
                "successRate" : 0.00,
                "byOperation" : {
                  "voice.synthesis" : {
                    "count" : 1,
                    "failures" : 1,
                    "averageSeconds" : 0.0,
                    "p50Seconds" : 0.0,
                    "p95Seconds" : 0.0,
                    "maxSeconds" : 0.0,
                    "totalSeconds" : 0.0
                  }
                }
              },
              "checks" : [
                {
                  "story" : "a",
                  "check" : "audio-bitrate",
                  "status" : "violated",
                  "severity" : "error",
                  "measurements" : [
                    {
                      "name" : "audio bitrate",
                      "value" : 24,
                      "unit" : "kbit/s"
                    }
                  ],
                  "limit" : "minimum 32 kbit/s",
                  "limits" : [
                    {
                      "name" : "minimum",
                      "measurement" : "audio bitrate",
                      "bound" : "minimum",
                      "value" : 32,
                      "unit" : "kbit/s",
                      "source" : "default"
                    }
                  ],
                  "file" : "target/storygen/a/voiceover.mp3",
                  "message" : "too low. Raise it.",
                  "fix" : "Raise it.",
                  "durationSeconds" : 0.5,
                  "reportedBy" : null,
                  "settings" : [ ]
                }
              ],
              "retries" : [ ],
              "breakers" : [ ],
              "fallbacks" : [ ],
              "budgets" : [ ],
              "used" : { },
              "workerCrashes" : [ ],
              "cacheHits" : 0
            }
            """);
  }

  @Test
  void theFileIsReadAsItWasWritten() throws IOException {
    Path file = folder.resolve("metrics.json");
    Metrics metrics = metrics("bad \uD83D\uDE00 \u0000 \"text\"\n");

    metrics.write(file);

    Metrics read = Metrics.read(file);
    assertThat(read.summary()).isEqualTo(metrics.summary());
    assertThat(read.checks()).isEqualTo(metrics.checks());
    assertThat(read.operations())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("metrics")
        .isEqualTo(metrics.operations());
  }

  @Test
  void anErrorThatWasCutInsideACharacterIsWritten() throws IOException {
    Path file = folder.resolve("metrics.json");

    metrics("cut \uD83D").write(file);

    assertThat(Metrics.read(file).operations().get(0).error()).isEqualTo("cut ?");
  }

  @Test
  void aStatusOfAnotherVersionIsUnmeasured() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("metrics.json"),
            """
            {"schemaVersion": 1, "checks": [
              {"story": "a", "check": "one", "status": "passed", "severity": "error"},
              {"story": "a", "check": "two", "status": "skipped", "severity": "error"},
              {"story": "a", "check": "three"}]}
            """);

    assertThat(Metrics.read(file).unmeasured())
        .extracting(CheckOutcome::check)
        .containsExactly("two", "three");
  }

  @Test
  void aSeverityOfAnotherVersionFailsTheBuild() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("metrics.json"),
            """
            {"schemaVersion": 1, "checks": [
              {"story": "a", "check": "one", "status": "violated", "severity": "warning"},
              {"story": "a", "check": "two", "status": "violated", "severity": "fatal"},
              {"story": "a", "check": "three", "status": "violated", "severity": null}]}
            """);

    assertThat(Metrics.read(file).violations())
        .extracting(CheckOutcome::check)
        .containsExactly("two", "three");
  }

  private static Metrics metrics(String error) {
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("words", 3);
    own.put("loudness", Double.NEGATIVE_INFINITY);
    return MetricsFold.of(
        List.of(
            new RunStarted(AT, "generate", List.of("a"), false),
            new OperationFinished(
                AT, "a", "voice", "synthesis", "embedded", Double.NaN, false, 3, error, own),
            new CheckDone(
                AT,
                new CheckOutcome(
                    "a",
                    "audio-bitrate",
                    CheckStatus.VIOLATED,
                    Severity.ERROR,
                    List.of(Measurement.of("audio bitrate", 24, "kbit/s")),
                    "minimum 32 kbit/s",
                    List.of(
                        new Limit(
                            "minimum",
                            "audio bitrate",
                            Limit.Bound.MINIMUM,
                            BigDecimal.valueOf(32),
                            "kbit/s")),
                    "target/storygen/a/voiceover.mp3",
                    "too low. Raise it.",
                    "Raise it.",
                    0.5))));
  }
}
