package dev.storygen.metrics;

import static dev.storygen.metrics.RecordedRun.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import org.junit.jupiter.api.Test;

class SeveralGoalsTest {

  private final RecordedRun run = new RecordedRun();

  @Test
  void aGenerateStartsAfresh() {
    run.started("generate", false);
    run.finished(1, "old", "voice", "synthesis", 1);
    run.checked("old", "audio-size", CheckStatus.PASSED);
    run.started("generate", false);
    run.finished(2, "new", "voice", "synthesis", 1);

    assertThat(run.names()).containsExactly("new voice.synthesis");
    assertThat(run.metrics().checks()).isEmpty();
  }

  @Test
  void severalGeneratesOfABuildAddUp() {
    run.started("generate", false);
    run.story("a");
    run.finished(1, "a", "voice", "synthesis", 1);
    run.started("generate", true);
    run.story("b");
    run.finished(2, "b", "voice", "synthesis", 1);

    assertThat(run.names()).containsExactly("a voice.synthesis", "b voice.synthesis");
  }

  @Test
  void severalVerifiesOfABuildAddUp() {
    run.started("verify", false);
    run.checked("a", "audio-size", CheckStatus.VIOLATED);
    run.started("verify", true);
    run.checked("b", "audio-size", CheckStatus.PASSED);

    assertThat(run.metrics().checks()).extracting(CheckOutcome::story).containsExactly("a", "b");
  }

  @Test
  void aVerifyKeepsWhatGenerateDidAndDropsEarlierFindings() {
    run.started("generate", false);
    run.finished(1, "a", "voice", "synthesis", 1);
    run.started("verify", false);
    run.finished(2, "a", "inspect", "decoding", 1);
    run.checked("a", "audio-size", CheckStatus.VIOLATED);
    run.checked("gone", "audio-size", CheckStatus.VIOLATED);
    run.started("verify", false);
    run.finished(3, "a", "inspect", "decoding", 1);
    run.checked("a", "audio-size", CheckStatus.PASSED);

    assertThat(run.metrics().operations())
        .extracting(OperationRecord::timestamp)
        .containsExactly(at(1), at(3));
    assertThat(run.metrics().checks())
        .extracting(CheckOutcome::story, CheckOutcome::status)
        .containsExactly(tuple("a", CheckStatus.PASSED));
  }

  @Test
  void whatAStoryDidBeforeItsWorkerDiedIsNotCountedTwice() {
    run.started("generate", false);
    run.story("a");
    run.finished(1, "a", "script", "script", 1);
    run.finished(2, "a", "voice", "synthesis", 1);
    run.finished(3, "b", "script", "script", 1);
    run.died(4, "a");
    run.started("generate", true);
    run.story("a");
    run.finished(5, "a", "voice", "synthesis", 1);
    run.finished(6, "a", "video", "encoding", 1);

    assertThat(run.names())
        .containsExactly("a script", "b script", "a voice.synthesis", "a video.encoding");
    assertThat(run.metrics().summary().failed()).isZero();
  }
}
