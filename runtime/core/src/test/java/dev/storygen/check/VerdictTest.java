package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Event;
import dev.storygen.model.Event.CheckDone;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final Instant AT = Instant.EPOCH;

  @Test
  void resultsAreSortedByWhatTheyMeanForTheBuild() {
    Verdict verdict =
        Verdict.of(
            List.of(
                new Event.StoryStarted(AT, "b", List.of()),
                done("b", "video-size", "violated", "error"),
                done("b", "audio-size", "violated", "warning"),
                done("a", "audio-size", "passed", "error"),
                done("a", "video-size", "unmeasured", "warning")));

    assertThat(verdict.stories()).isEqualTo(2);
    assertThat(verdict.results()).hasSize(4);
    assertThat(verdict.passed()).extracting(CheckDone::message).containsExactly("a audio-size");
    assertThat(verdict.violations()).extracting(CheckDone::message).containsExactly("b video-size");
    assertThat(verdict.warnings()).extracting(CheckDone::message).containsExactly("b audio-size");
    assertThat(verdict.unmeasured()).extracting(CheckDone::message).containsExactly("a video-size");
  }

  @Test
  void theLastResultOfACheckCounts() {
    Verdict verdict =
        Verdict.of(
            List.of(
                done("a", "audio-size", "unmeasured", "error"),
                done("a", "audio-size", "passed", "error")));

    assertThat(verdict.results()).hasSize(1);
    assertThat(verdict.passed()).hasSize(1);
  }

  private static CheckDone done(String story, String check, String status, String severity) {
    return new CheckDone(
        AT, story, check, status, severity, List.of(), null, null, story + " " + check);
  }
}
