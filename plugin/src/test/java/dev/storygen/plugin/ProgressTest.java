package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final Instant NOW = Instant.EPOCH;

  private final RecordingLog log = new RecordingLog();
  private final Progress progress = new Progress(log);

  @Test
  void aStoryThatIsMadeIsToldAtOnce() {
    progress.accept(new Event.RunStarted(NOW, "generate", List.of("lighthouse", "dog"), false));
    progress.accept(rendering("lighthouse", 47.25));
    progress.accept(new Event.StoryFinished(NOW, "lighthouse", true));
    progress.accept(new Event.StoryFinished(NOW, "dog", false));

    assertThat(log.lines())
        .containsExactly("INFO lighthouse is made: 47.3 s of video.", "INFO dog failed.");
  }

  @Test
  void aStoryThatIsVerifiedIsNot() {
    progress.accept(new Event.RunStarted(NOW, "verify", List.of("lighthouse"), false));
    progress.accept(checked("lighthouse"));
    progress.accept(new Event.StoryFinished(NOW, "lighthouse", true));
    progress.accept(new Event.RunFinished(NOW));

    assertThat(log.lines()).isEmpty();
  }

  @Test
  void aStoryOfWhichNothingWasJudgedIsNamed() {
    progress.accept(new Event.RunStarted(NOW, "verify", List.of("dog", "lighthouse"), false));
    progress.accept(checked("lighthouse"));
    progress.accept(new Event.StoryFinished(NOW, "dog", true));
    progress.accept(new Event.RunFinished(NOW));

    assertThat(log.lines()).containsExactly("WARN No check had anything to judge of dog.");
  }

  @Test
  void aStoryThatIsStillToComeIsNot() {
    progress.accept(new Event.RunStarted(NOW, "verify", List.of("dog", "lighthouse"), false));
    progress.accept(new Event.RunStarted(NOW, "verify", List.of("dog"), true));
    progress.accept(checked("dog"));
    progress.accept(new Event.StoryFinished(NOW, "dog", true));
    progress.accept(new Event.RunFinished(NOW));

    assertThat(log.lines()).isEmpty();
  }

  @Test
  void aRetryIsAWarning() {
    progress.accept(
        new Event.RetryScheduled(
            NOW, "lighthouse", "voice", "synthesis", 1, 1.5, "the service is busy"));

    assertThat(log.lines())
        .containsExactly(
            "WARN lighthouse: synthesis failed and is tried again in 1.5 s: the service is busy");
  }

  @Test
  void aDeadWorkerIsAWarning() {
    progress.accept(new Event.WorkerDied(NOW, "signal 11", List.of("lighthouse", "dog")));

    assertThat(log.lines())
        .containsExactly(
            "WARN The worker died (signal 11) while at lighthouse, dog; each is run again alone.");
  }

  @Test
  void aStoryThatKillsItsWorkerAloneIsGivenUp() {
    progress.accept(new Event.WorkerDied(NOW, "signal 11", List.of("lighthouse", "dog")));
    progress.accept(new Event.WorkerDied(NOW, "signal 11", List.of("lighthouse")));

    assertThat(log.lines())
        .endsWith(
            "WARN The worker died (signal 11) while at lighthouse; it was alone and is given up.");
  }

  private static Event rendering(String story, double seconds) {
    return new Event.OperationFinished(
        NOW, story, "video", "rendering", "ffmpeg", 9, true, 1, null, Map.of("seconds", seconds));
  }

  private static Event checked(String story) {
    return new Event.CheckDone(
        NOW,
        story,
        "audio-size",
        "passed",
        "error",
        List.of(),
        null,
        List.of(),
        "voiceover.mp3",
        null,
        null,
        0);
  }
}
