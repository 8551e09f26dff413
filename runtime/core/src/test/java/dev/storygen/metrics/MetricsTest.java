package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.history.PastRun;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private final List<Event> events = new ArrayList<>();

  @Test
  void everyOperationIsKept() {
    started("generate", false);
    events.add(
        new OperationFinished(
            at(1), "a", "voice", "synthesis", "embedded", 2.5, true, 2, null, Map.of("words", 3)));

    assertThat(metrics().operations())
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
    started("generate", false);
    finished(2, "a", "voice", "synthesis", 1);
    finished(1, "b", "voice", "synthesis", 1);
    finished(1, "a", "script", "script", 1);

    assertThat(names()).containsExactly("a voice.synthesis", "b voice.synthesis", "a script");
  }

  @Test
  void theSummaryCountsAndRates() {
    started("generate", false);
    finished(1, "a", "script", "script", 0.5);
    finished(2, "a", "voice", "synthesis", 1);
    fails(3, "b", "voice", "synthesis", "boom");

    assertThat(metrics().summary())
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
    started("generate", false);
    finished(1, "a", "script", "script", 2);
    finished(2, "a", "video", "rendering", 3);
    finished(2, "b", "video", "rendering", 4);
    finished(3, "a", "voice", "synthesis", 3);
    MetricsSummary summary = metrics().summary();

    assertThat(summary.slowest(2)).containsExactly("video.rendering", "voice.synthesis");
    assertThat(summary.slowest(9)).hasSize(3);
    assertThat(summary.totalSeconds()).isEqualTo(12);
    assertThat(summary.share("voice.synthesis")).isEqualTo(0.25);
    assertThat(summary.share("nothing")).isZero();
  }

  @Test
  void percentilesAreNearestRanks() {
    started("generate", false);
    IntStream.rangeClosed(1, 20).forEach(i -> finished(i, "s" + i, "video", "encoding", 21 - i));

    assertThat(metrics().summary().byOperation())
        .isEqualTo(Map.of("video.encoding", new OperationSummary(20, 0, 10.5, 10, 19, 20, 210)));
  }

  @Test
  void aRateIsNeverRoundedUpToAll() {
    started("generate", false);
    IntStream.range(0, 99_999).forEach(i -> finished(1, "a", "video", "frame", 1));
    fails(2, "a", "video", "frame", "boom");

    assertThat(metrics().summary().successRate()).isEqualByComparingTo("99.99");
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
                0));
  }

  @Test
  void aStageThatFailedOutsideAnyOperationIsAFailedOperation() {
    started("generate", false);
    stage(1, "a", "voice");
    finished(2, "a", "voice", "synthesis", 1);
    events.add(new StageFailed(at(3), "a", "voice", "disk is full", "trace"));

    assertThat(metrics().summary().failed()).isEqualTo(1);
    assertThat(metrics().operations())
        .last()
        .isEqualTo(failure(3, "a", "voice", 2, "disk is full"));
  }

  @Test
  void aStageThatFailedWithItsOperationIsCountedOnce() {
    started("generate", false);
    stage(1, "a", "voice");
    fails(2, "a", "voice", "synthesis", "boom");
    events.add(new StageFailed(at(2), "a", "voice", "boom", "trace"));

    assertThat(metrics().operations()).extracting(OperationRecord::error).containsExactly("boom");
  }

  @Test
  void aStageThatFailedWithItsOperationIsCountedOnceWhenTheClockWentBack() {
    started("generate", false);
    stage(3600, "a", "voice");
    fails(2, "a", "voice", "synthesis", "boom");
    events.add(new StageFailed(at(2), "a", "voice", "boom", "trace"));

    assertThat(metrics().summary().failed()).isEqualTo(1);
  }

  @Test
  void aStageThatFailedInAnEarlierRunOfItsStoryFailsAgain() {
    started("generate", false);
    stage(1, "a", "voice");
    fails(2, "a", "voice", "synthesis", "boom");
    events.add(new StageFailed(at(2), "a", "voice", "boom", "trace"));
    started("generate", true);
    stage(1, "a", "voice");
    events.add(new StageFailed(at(2), "a", "voice", "away", "trace"));

    assertThat(metrics().operations())
        .extracting(OperationRecord::operation, OperationRecord::error)
        .containsExactly(tuple("synthesis", "boom"), tuple("voice", "away"));
  }

  @Test
  void aGenerateStartsAfresh() {
    started("generate", false);
    finished(1, "old", "voice", "synthesis", 1);
    checked("old", "audio-size", CheckStatus.PASSED);
    started("generate", false);
    finished(2, "new", "voice", "synthesis", 1);

    assertThat(names()).containsExactly("new voice.synthesis");
    assertThat(metrics().checks()).isEmpty();
  }

  @Test
  void severalGeneratesOfABuildAddUp() {
    started("generate", false);
    story("a");
    finished(1, "a", "voice", "synthesis", 1);
    started("generate", true);
    story("b");
    finished(2, "b", "voice", "synthesis", 1);

    assertThat(names()).containsExactly("a voice.synthesis", "b voice.synthesis");
  }

  @Test
  void severalVerifiesOfABuildAddUp() {
    started("verify", false);
    checked("a", "audio-size", CheckStatus.VIOLATED);
    started("verify", true);
    checked("b", "audio-size", CheckStatus.PASSED);

    assertThat(metrics().checks()).extracting(CheckOutcome::story).containsExactly("a", "b");
  }

  @Test
  void whatSaysThatItsResultWasKeptIsACacheHit() {
    started("generate", false);
    finished(1, "a", "voice", "synthesis", 1);
    events.add(
        new OperationFinished(
            at(2), "b", "voice", "synthesis", "x", 0, true, 1, null, Map.of("cached", true)));

    assertThat(metrics().cacheHits()).isEqualTo(1);
    assertThat(PastRun.of(metrics()).byOperation().get("voice.synthesis").medianSeconds())
        .isEqualTo(1.0);
  }

  @Test
  void aVerifyKeepsWhatGenerateDidAndDropsEarlierFindings() {
    started("generate", false);
    finished(1, "a", "voice", "synthesis", 1);
    started("verify", false);
    finished(2, "a", "inspect", "decoding", 1);
    checked("a", "audio-size", CheckStatus.VIOLATED);
    checked("gone", "audio-size", CheckStatus.VIOLATED);
    started("verify", false);
    finished(3, "a", "inspect", "decoding", 1);
    checked("a", "audio-size", CheckStatus.PASSED);

    assertThat(metrics().operations())
        .extracting(OperationRecord::timestamp)
        .containsExactly(at(1), at(3));
    assertThat(metrics().checks())
        .extracting(CheckOutcome::story, CheckOutcome::status)
        .containsExactly(tuple("a", CheckStatus.PASSED));
  }

  @Test
  void whatAStoryDidBeforeItsWorkerDiedIsNotCountedTwice() {
    started("generate", false);
    story("a");
    finished(1, "a", "script", "script", 1);
    finished(2, "a", "voice", "synthesis", 1);
    finished(3, "b", "script", "script", 1);
    died(4, "a");
    started("generate", true);
    story("a");
    finished(5, "a", "voice", "synthesis", 1);
    finished(6, "a", "video", "encoding", 1);

    assertThat(names())
        .containsExactly("a script", "b script", "a voice.synthesis", "a video.encoding");
    assertThat(metrics().summary().failed()).isZero();
  }

  @Test
  void aStoryThatNobodyTookUpAgainFailed() {
    started("generate", false);
    story("a");
    stage(1, "a", "video");
    died(3, "a");

    assertThat(metrics().operations())
        .containsExactly(failure(3, "a", "video", 2, "the worker ended (signal 9)"));
  }

  @Test
  void aStoryThatKilledItsWorkerTwiceFailsOnce() {
    started("generate", false);
    story("a");
    stage(1, "a", "video");
    died(3, "a");
    started("generate", true);
    story("a");
    stage(4, "a", "video");
    died(5, "a");
    events.add(new StageFailed(at(6), "a", "video", "it crashed", ""));

    assertThat(metrics().operations())
        .extracting(OperationRecord::error)
        .containsExactly("it crashed");
  }

  @Test
  void aCrashOfVerifyIsNoFailedOperation() {
    started("verify", false);
    story("a");
    died(3, "a");

    assertThat(metrics().operations()).isEmpty();
  }

  @Test
  void theLastResultOfACheckCounts() {
    started("verify", false);
    checked("b", "audio-size", CheckStatus.UNMEASURED);
    checked("b", "audio-bitrate", CheckStatus.PASSED);
    checked("a", "video-size", CheckStatus.PASSED);
    started("verify", true);
    checked("b", "audio-size", CheckStatus.PASSED);

    assertThat(metrics().checks())
        .extracting(check -> check.story() + " " + check.check() + " " + check.status().label())
        .containsExactly("a video-size passed", "b audio-size passed", "b audio-bitrate passed");
  }

  @Test
  void checksAreToldApartByHowTheyFail() {
    started("verify", false);
    checked("a", "one", CheckStatus.VIOLATED);
    events.add(check("a", "two", CheckStatus.VIOLATED, Severity.WARNING));
    checked("a", "three", CheckStatus.UNMEASURED);
    checked("a", "four", CheckStatus.PASSED);

    assertThat(metrics().violations()).extracting(CheckOutcome::check).containsExactly("one");
    assertThat(metrics().warnings()).extracting(CheckOutcome::check).containsExactly("two");
    assertThat(metrics().unmeasured()).extracting(CheckOutcome::check).containsExactly("three");
  }

  private Metrics metrics() {
    return MetricsFold.of(events);
  }

  private List<String> names() {
    return metrics().operations().stream()
        .map(operation -> operation.story() + " " + operation.name())
        .toList();
  }

  private void started(String goal, boolean resumed) {
    events.add(new RunStarted(at(0), goal, List.of(), resumed));
  }

  private void story(String story) {
    events.add(new StoryStarted(at(0), story, null, List.of()));
  }

  private void stage(long at, String story, String stage) {
    events.add(new StageStarted(at(at), story, stage, "embedded"));
  }

  private void died(long at, String story) {
    events.add(new WorkerDied(at(at), "signal 9", List.of(story)));
  }

  private void finished(long at, String story, String stage, String operation, double seconds) {
    events.add(
        new OperationFinished(
            at(at), story, stage, operation, "embedded", seconds, true, 1, null, Map.of()));
  }

  private void fails(long at, String story, String stage, String operation, String error) {
    events.add(
        new OperationFinished(
            at(at), story, stage, operation, "embedded", 0.25, false, 1, error, Map.of()));
  }

  private void checked(String story, String check, CheckStatus status) {
    events.add(check(story, check, status, Severity.ERROR));
  }

  private static Event check(String story, String check, CheckStatus status, Severity severity) {
    return new CheckDone(
        at(9),
        new CheckOutcome(
            story, check, status, severity, List.of(), null, null, null, null, null, 0));
  }

  private static OperationRecord failure(
      long at, String story, String stage, double seconds, String error) {
    return new OperationRecord(
        at(at), story, stage, stage, "embedded", seconds, false, 1, error, Map.of());
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
