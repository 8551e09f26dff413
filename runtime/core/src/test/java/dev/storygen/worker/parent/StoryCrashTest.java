package dev.storygen.worker.parent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.FileOpened;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.worker.parent.StoryCrash.Output;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryCrashTest {

  private static final String PRINTED = "java.lang.OutOfMemoryError: Java heap space";

  private final InFlightStories stories = new InFlightStories();
  private Path log = Path.of("w.log");

  @ParameterizedTest
  @ValueSource(
      strings = {"signal 4", "signal 6", "signal 7", "signal 8", "signal 11", "EXCEPTION_A_B"})
  void onlyACrashBlamesTheDecoder(String cause) {
    assertThat(verified(cause, PRINTED))
        .isEqualTo(
            "The media decoder crashed (" + cause + ") while reading video.mp4 of dog. See w.log.");
  }

  @ParameterizedTest
  @CsvSource({"exit code 1", "exit code 3", "exit code 0", "signal 1", "signal 13"})
  void anyOtherEndIsToldWithWhatTheWorkerPrinted(String cause) {
    assertThat(verified(cause, PRINTED))
        .isEqualTo(
            "The worker ended ("
                + cause
                + ") while reading video.mp4 of dog. It printed: "
                + PRINTED
                + " See w.log.");
    assertThat(verified(cause, ""))
        .isEqualTo("The worker ended (" + cause + ") while reading video.mp4 of dog. See w.log.");
  }

  @Test
  void aKilledWorkerMayHaveUsedTooMuchMemory() {
    assertThat(verified("signal 9", ""))
        .isEqualTo(
            "The worker was killed (signal 9, as when memory runs out) while reading video.mp4 of"
                + " dog. See w.log.");
  }

  @Test
  void aStageIsToldTheSame() {
    assertThat(generated("signal 11", PRINTED))
        .isEqualTo("The worker crashed (signal 11) in this stage. See w.log.");
    assertThat(generated("exit code 1", PRINTED))
        .isEqualTo(
            "The worker ended (exit code 1) in this stage. It printed: " + PRINTED + " See w.log.");
  }

  @Test
  void whereTheLogDoesNotStayTheMessageHasItsEnd() {
    log = null;

    assertThat(verified("signal 11", "# C  [libx.so+0x1]"))
        .isEqualTo(
            "The media decoder crashed (signal 11) while reading video.mp4 of dog. It printed: # C"
                + "  [libx.so+0x1]");
  }

  @Test
  void whereTheLogDoesNotStayTheEventOfAStageHasItsLastLines() {
    log = null;

    assertThat(generated("exit code 1", PRINTED))
        .isEqualTo("The worker ended (exit code 1) in this stage. It printed: " + PRINTED);
    assertThat(Events.of(events("exit code 1", PRINTED), StageFailed.class).get(0).stackTrace())
        .isEqualTo(
            "The worker ended (exit code 1) in this stage. It printed: "
                + PRINTED
                + "\nThe last lines that it printed:\n  "
                + PRINTED);
  }

  private String verified(String cause, String printed) {
    start(
        new StoryStarted(Instant.EPOCH, "dog", null, List.of("video-size")),
        new FileOpened(Instant.EPOCH, "dog", "target/dog/video.mp4"));
    return Events.of(events(cause, printed), CheckDone.class).get(0).outcome().message();
  }

  private String generated(String cause, String printed) {
    start(
        new StoryStarted(Instant.EPOCH, "dog", null, List.of("video")),
        new StageStarted(Instant.EPOCH, "dog", "video", "ffmpeg"));
    return Events.of(events(cause, printed), StageFailed.class).get(0).error();
  }

  private void start(Event... events) {
    List.of(events).forEach(stories);
  }

  private List<Event> events(String cause, String printed) {
    return new StoryCrash("dog", cause, new Output(printed, List.of(printed), log))
        .events(stories.stories().get("dog"), Instant.EPOCH);
  }
}
