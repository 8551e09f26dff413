package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricsSummaryTest {

  private final RecordedRun run = new RecordedRun();

  @Test
  void theSummaryCountsAndRates() {
    run.started("generate", false);
    run.finished(1, "a", "script", "script", 0.5);
    run.finished(2, "a", "voice", "synthesis", 1);
    run.fails(3, "b", "voice", "synthesis", "boom");

    assertThat(run.metrics().summary())
        .isEqualTo(
            new MetricsSummary(
                3,
                2,
                1,
                new BigDecimal("66.66"),
                Map.of(
                    "script", new OperationSummary(1, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0),
                    "voice.synthesis", new OperationSummary(2, 1, 0.625, 0.25, 1, 1, 1.25, 0))));
  }

  @Test
  void theSlowestOperationsAreThoseThatTookMostOfTheTime() {
    run.started("generate", false);
    run.finished(1, "a", "script", "script", 2);
    run.finished(2, "a", "video", "rendering", 3);
    run.finished(2, "b", "video", "rendering", 4);
    run.finished(3, "a", "voice", "synthesis", 3);
    MetricsSummary summary = run.metrics().summary();

    assertThat(summary.slowest(2)).containsExactly("video.rendering", "voice.synthesis");
    assertThat(summary.slowest(9)).hasSize(3);
    assertThat(summary.totalSeconds()).isEqualTo(12);
    assertThat(summary.share("voice.synthesis")).isEqualTo(0.25);
    assertThat(summary.share("nothing")).isZero();
  }

  @Test
  void percentilesAreNearestRanks() {
    run.started("generate", false);
    IntStream.rangeClosed(1, 20)
        .forEach(i -> run.finished(i, "s" + i, "video", "encoding", 21 - i));

    assertThat(run.metrics().summary().byOperation())
        .isEqualTo(Map.of("video.encoding", new OperationSummary(20, 0, 10.5, 10, 19, 20, 210, 0)));
  }

  @Test
  void aRateIsNeverRoundedUpToAll() {
    run.started("generate", false);
    IntStream.range(0, 99_999).forEach(i -> run.finished(1, "a", "video", "frame", 1));
    run.fails(2, "a", "video", "frame", "boom");

    assertThat(run.metrics().summary().successRate()).isEqualByComparingTo("99.99");
  }

  @Test
  void whatCameFromTheCacheHasNoDuration() {
    List<OperationRecord> operations = new ArrayList<>();
    operations.add(rendering(60, Map.of()));
    operations.add(rendering(0.01, Map.of("cached", true)));

    assertThat(MetricsSummary.of(operations).byOperation())
        .isEqualTo(Map.of("video.rendering", new OperationSummary(2, 0, 60, 60, 60, 60, 60, 1)));
    assertThat(MetricsSummary.of(operations.subList(1, 2)).byOperation())
        .isEqualTo(Map.of("video.rendering", new OperationSummary(1, 0, 0, 0, 0, 0, 0, 1)));
  }

  private static OperationRecord rendering(double seconds, Map<String, Object> metrics) {
    return new OperationRecord(
        Instant.EPOCH, "a", "video", "rendering", "ffmpeg", seconds, true, 1, null, metrics);
  }
}
