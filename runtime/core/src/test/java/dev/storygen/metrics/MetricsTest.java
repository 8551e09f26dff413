package dev.storygen.metrics;

import static dev.storygen.metrics.RecordedRun.at;
import static dev.storygen.metrics.RecordedRun.check;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.history.PastRun;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private final RecordedRun run = new RecordedRun();

  @Test
  void everyOperationIsKept() {
    run.started("generate", false);
    run.events.add(
        new OperationFinished(
            at(1), "a", "voice", "synthesis", "embedded", 2.5, true, 2, null, Map.of("words", 3)));

    assertThat(run.metrics().operations())
        .containsExactly(
            new OperationRecord(
                at(1),
                "a",
                "voice",
                "synthesis",
                "embedded",
                2.5,
                true,
                2,
                null,
                Map.of("words", 3)));
  }

  @Test
  void operationsStandInTheOrderOfTheLog() {
    run.started("generate", false);
    run.finished(2, "a", "voice", "synthesis", 1);
    run.finished(1, "b", "voice", "synthesis", 1);
    run.finished(1, "a", "script", "script", 1);

    assertThat(run.names()).containsExactly("a voice.synthesis", "b voice.synthesis", "a script");
  }

  @Test
  void noOperationsHaveNoRate() {
    assertThat(MetricsFold.of(List.of()))
        .isEqualTo(
            new Metrics(
                1,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                new MetricsSummary(0, 0, 0, null, Map.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                0,
                null,
                null));
  }

  @Test
  void aCachedResultIsACacheHit() {
    run.started("generate", false);
    run.finished(1, "a", "voice", "synthesis", 1);
    run.events.add(
        new OperationFinished(
            at(2), "b", "voice", "synthesis", "x", 0, true, 1, null, Map.of("cached", true)));

    assertThat(run.metrics().cacheHits()).isEqualTo(1);
    assertThat(PastRun.of(run.metrics()).byOperation().get("voice.synthesis").medianSeconds())
        .isEqualTo(1.0);
  }

  @Test
  void theLastResultOfACheckCounts() {
    run.started("verify", false);
    run.checked("b", "audio-size", CheckStatus.UNMEASURED);
    run.checked("b", "audio-bitrate", CheckStatus.PASSED);
    run.checked("a", "video-size", CheckStatus.PASSED);
    run.started("verify", true);
    run.checked("b", "audio-size", CheckStatus.PASSED);

    assertThat(run.metrics().checks())
        .extracting(check -> check.story() + " " + check.check() + " " + check.status().label())
        .containsExactly("a video-size passed", "b audio-size passed", "b audio-bitrate passed");
  }

  @Test
  void checksAreToldApartByHowTheyFail() {
    run.started("verify", false);
    run.checked("a", "one", CheckStatus.VIOLATED);
    run.events.add(check("a", "two", CheckStatus.VIOLATED, Severity.WARNING));
    run.checked("a", "three", CheckStatus.UNMEASURED);
    run.checked("a", "four", CheckStatus.PASSED);

    assertThat(run.metrics().violations()).extracting(CheckOutcome::check).containsExactly("one");
    assertThat(run.metrics().warnings()).extracting(CheckOutcome::check).containsExactly("two");
    assertThat(run.metrics().unmeasured()).extracting(CheckOutcome::check).containsExactly("three");
  }
}
