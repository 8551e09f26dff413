package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
                    "script", new OperationSummary(1, 0, 0.5, 0.5, 0.5, 0.5, 0.5),
                    "voice.synthesis", new OperationSummary(2, 1, 0.625, 0.25, 1, 1, 1.25))));
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
        .isEqualTo(Map.of("video.encoding", new OperationSummary(20, 0, 10.5, 10, 19, 20, 210)));
  }

  @Test
  void aRateIsNeverRoundedUpToAll() {
    run.started("generate", false);
    IntStream.range(0, 99_999).forEach(i -> run.finished(1, "a", "video", "frame", 1));
    run.fails(2, "a", "video", "frame", "boom");

    assertThat(run.metrics().summary().successRate()).isEqualByComparingTo("99.99");
  }
}
