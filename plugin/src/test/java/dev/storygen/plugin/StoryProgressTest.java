package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.TextOmitted;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Omission;
import dev.storygen.model.Severity;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryProgressTest {

  private static final Instant NOW = Instant.EPOCH;

  private final RecordingLog log = new RecordingLog();
  private final StoryProgress progress = new StoryProgress(log::say, true);

  @Test
  void aStoryThatIsMadeIsToldAtOnce() {
    progress.accept(new RunStarted(NOW, "generate", List.of("lighthouse", "dog"), false));
    progress.accept(rendering("lighthouse", 47.25));
    progress.accept(new StoryFinished(NOW, "lighthouse", true));

    assertThat(log.lines()).containsExactly("INFO lighthouse is made: 47.3 s of video.");
  }

  @Test
  void aStoryOfTheCacheSaysWhichStagesWereMade() {
    progress.accept(new RunStarted(NOW, "generate", List.of("lighthouse"), false));
    progress.accept(operation("voice", Map.of("seconds", 47.25), List.of("`tone` changed")));
    progress.accept(operation("subtitles", Map.of("cached", true), List.of()));
    progress.accept(operation("video", Map.of("cached", true), List.of()));
    progress.accept(new StoryFinished(NOW, "lighthouse", true));

    assertThat(log.lines())
        .containsExactly("INFO lighthouse is made: 47.3 s of video (voice made, 2 stages cached).");
  }

  private static OperationFinished operation(
      String stage, Map<String, Object> metrics, List<String> reasons) {
    return new OperationFinished(
        NOW, "lighthouse", stage, "work", "x", 1, true, 1, null, metrics, reasons);
  }

  @Test
  void whatIsLeftOutOfATextIsToldIfEveryStoryIs() {
    Omission remark = new Omission("remark", "Enjoy!");
    TextOmitted one = new TextOmitted(NOW, "a", "script", List.of(remark));
    TextOmitted many = new TextOmitted(NOW, "b", "revise", Collections.nCopies(7, remark));

    progress.accept(one);
    progress.accept(many);
    new StoryProgress(log::say, false).accept(one);

    assertThat(log.lines())
        .containsExactly(
            "INFO a: left out at script: remark \"Enjoy!\".",
            "INFO b: left out at revise: "
                + String.join(", ", Collections.nCopies(5, "remark \"Enjoy!\""))
                + " and 2 more.");
  }

  @Test
  void anErrorIsToldInFullOnlyAFewTimes() {
    progress.accept(new RunStarted(NOW, "generate", List.of(), false));
    for (String story : List.of("a", "b", "c", "d")) {
      progress.accept(new StageFailed(NOW, story, "voice", "no key", "trace"));
      progress.accept(new StoryFinished(NOW, story, false));
    }

    assertThat(log.lines())
        .containsExactly(
            "WARN a failed at voice: no key",
            "WARN b failed at voice: no key",
            "WARN c failed at voice: no key",
            "WARN d failed at voice, with an error shown above.");
  }

  @Test
  void aStoryThatIsJudgedIsToldWithItsChecks() {
    progress.accept(new RunStarted(NOW, "verify", List.of("a", "b", "c", "d"), false));
    judge("a", CheckStatus.PASSED, CheckStatus.PASSED);
    judge("b", CheckStatus.VIOLATED, CheckStatus.PASSED, CheckStatus.PASSED);
    judge("c", CheckStatus.UNMEASURED);
    judge("d", CheckStatus.VIOLATED, CheckStatus.UNMEASURED, CheckStatus.PASSED);

    assertThat(log.lines())
        .containsExactly(
            "INFO a: 2 checks passed",
            "WARN b: 1 of 3 checks violated",
            "WARN c: 1 of 1 check could not be measured",
            "WARN d: 1 of 3 checks violated, 1 of 3 checks could not be measured");
  }

  @Test
  void aCheckThatIsMadeAgainAfterAWorkersDeathCountsOnce() {
    progress.accept(new RunStarted(NOW, "verify", List.of("a"), false));
    progress.accept(checked("a", "check-0", CheckStatus.UNMEASURED));

    judge("a", CheckStatus.PASSED, CheckStatus.PASSED);

    assertThat(log.lines()).containsExactly("INFO a: 2 checks passed");
  }

  @Test
  void aboveAFooterOnlyWhatIsNotWellIsTold() {
    StoryProgress quiet = new StoryProgress(log::say, false);
    quiet.accept(new RunStarted(NOW, "verify", List.of("a"), false));
    quiet.accept(checked("a", CheckStatus.PASSED));
    quiet.accept(new StoryFinished(NOW, "a", true));
    quiet.accept(checked("b", CheckStatus.VIOLATED));
    quiet.accept(new StoryFinished(NOW, "b", true));

    assertThat(log.lines()).containsExactly("WARN b: 1 of 1 check violated");
  }

  @Test
  void aStoryOfWhichNothingWasJudgedIsNamed() {
    progress.accept(new RunStarted(NOW, "verify", List.of("dog", "lighthouse"), false));
    progress.accept(checked("lighthouse"));
    progress.accept(new StoryFinished(NOW, "dog", true));
    progress.accept(new RunFinished(NOW));

    assertThat(log.lines()).containsExactly("WARN No check applied to dog.");
  }

  @Test
  void aStoryThatIsStillToComeIsNot() {
    progress.accept(new RunStarted(NOW, "verify", List.of("dog", "lighthouse"), false));
    progress.accept(new RunStarted(NOW, "verify", List.of("dog"), true));
    progress.accept(checked("dog"));
    progress.accept(new StoryFinished(NOW, "dog", true));
    progress.accept(new RunFinished(NOW));

    assertThat(log.lines()).containsExactly("INFO dog: 1 check passed");
  }

  @Test
  void aDeadWorkerIsAWarning() {
    progress.accept(new WorkerDied(NOW, "signal 11", List.of("lighthouse", "dog")));

    assertThat(log.lines())
        .containsExactly(
            "WARN The worker died (signal 11) with lighthouse, dog in flight; each is run again.");
  }

  @Test
  void aStoryThatKillsItsWorkerAloneIsGivenUp() {
    progress.accept(new WorkerDied(NOW, "signal 11", List.of("lighthouse", "dog")));
    progress.accept(new WorkerDied(NOW, "signal 11", List.of("lighthouse")));

    assertThat(log.lines())
        .endsWith(
            "WARN The worker died (signal 11) with lighthouse in flight; it ran alone and is not run"
                + " again.");
  }

  private static Event rendering(String story, double seconds) {
    return new OperationFinished(
        NOW, story, "video", "rendering", "ffmpeg", 9, true, 1, null, Map.of("seconds", seconds));
  }

  private void judge(String story, CheckStatus... statuses) {
    for (int i = 0; i < statuses.length; i++) {
      progress.accept(checked(story, "check-" + i, statuses[i]));
    }
    progress.accept(new StoryFinished(NOW, story, true));
  }

  private static Event checked(String story) {
    return checked(story, CheckStatus.PASSED);
  }

  private static Event checked(String story, CheckStatus status) {
    return checked(story, "audio-size", status);
  }

  private static Event checked(String story, String check, CheckStatus status) {
    return new CheckDone(
        NOW,
        new CheckOutcome(
            story,
            check,
            status,
            Severity.ERROR,
            List.of(),
            null,
            List.of(),
            "voiceover.mp3",
            null,
            null,
            0));
  }
}
