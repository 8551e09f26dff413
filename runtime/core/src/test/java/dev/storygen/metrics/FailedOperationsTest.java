package dev.storygen.metrics;

import static dev.storygen.metrics.RecordedRun.at;
import static dev.storygen.metrics.RecordedRun.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.event.StoryEvent.StageFailed;
import org.junit.jupiter.api.Test;

class FailedOperationsTest {

  private final RecordedRun run = new RecordedRun();

  @Test
  void aStageThatFailedOutsideAnyOperationIsAFailedOperation() {
    run.started("generate", false);
    run.stage(1, "a", "voice");
    run.finished(2, "a", "voice", "synthesis", 1);
    run.events.add(new StageFailed(at(3), "a", "voice", "disk is full", "trace"));

    assertThat(run.metrics().summary().failed()).isEqualTo(1);
    assertThat(run.metrics().operations())
        .last()
        .isEqualTo(failure(3, "a", "voice", 2, "disk is full"));
  }

  @Test
  void aStageThatFailedWithItsOperationIsCountedOnce() {
    run.started("generate", false);
    run.stage(1, "a", "voice");
    run.fails(2, "a", "voice", "synthesis", "boom");
    run.events.add(new StageFailed(at(2), "a", "voice", "boom", "trace"));

    assertThat(run.metrics().operations())
        .extracting(OperationRecord::error)
        .containsExactly("boom");
  }

  @Test
  void aStageThatFailedWithItsOperationIsCountedOnceWhenTheClockWentBack() {
    run.started("generate", false);
    run.stage(3600, "a", "voice");
    run.fails(2, "a", "voice", "synthesis", "boom");
    run.events.add(new StageFailed(at(2), "a", "voice", "boom", "trace"));

    assertThat(run.metrics().summary().failed()).isEqualTo(1);
  }

  @Test
  void aStageThatFailedInAnEarlierRunOfItsStoryFailsAgain() {
    run.started("generate", false);
    run.stage(1, "a", "voice");
    run.fails(2, "a", "voice", "synthesis", "boom");
    run.events.add(new StageFailed(at(2), "a", "voice", "boom", "trace"));
    run.started("generate", true);
    run.stage(1, "a", "voice");
    run.events.add(new StageFailed(at(2), "a", "voice", "away", "trace"));

    assertThat(run.metrics().operations())
        .extracting(OperationRecord::operation, OperationRecord::error)
        .containsExactly(tuple("synthesis", "boom"), tuple("voice", "away"));
  }

  @Test
  void aStoryThatWasNotResumedFailed() {
    run.started("generate", false);
    run.story("a");
    run.stage(1, "a", "video");
    run.died(3, "a");

    assertThat(run.metrics().operations())
        .containsExactly(failure(3, "a", "video", 2, "the worker ended (signal 9)"));
  }

  @Test
  void aStoryThatKilledItsWorkerTwiceFailsOnce() {
    run.started("generate", false);
    run.story("a");
    run.stage(1, "a", "video");
    run.died(3, "a");
    run.started("generate", true);
    run.story("a");
    run.stage(4, "a", "video");
    run.died(5, "a");
    run.events.add(new StageFailed(at(6), "a", "video", "it crashed", ""));

    assertThat(run.metrics().operations())
        .extracting(OperationRecord::error)
        .containsExactly("it crashed");
  }

  @Test
  void aCrashOfVerifyIsNoFailedOperation() {
    run.started("verify", false);
    run.story("a");
    run.died(3, "a");

    assertThat(run.metrics().operations()).isEmpty();
  }
}
