package dev.storygen.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Envelope;
import dev.storygen.event.Event;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.RecordedEvents;
import dev.storygen.event.StoryEvent.FileOpened;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StoryFinished;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedEventsTest {

  private static final Instant BEFORE = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-28T10:11:12.345Z");
  private static final EventOrigin ORIGIN = new EventOrigin("build", "run", "1");

  @TempDir private Path folder;

  private List<Envelope> log(Redaction redaction, RecordedEvents repeated) throws IOException {
    Path file = folder.resolve("events.jsonl");
    try (EventLog log = EventLog.append(file, ORIGIN, redaction)) {
      log.accept(new StoryFinished(BEFORE, "first", true));
      log.repeat(NOW, repeated);
      log.accept(new StoryFinished(NOW, "last", true));
    }
    return EventLog.read(file).envelopes();
  }

  private static Envelope line(long sequence, Event event) {
    return new Envelope(ORIGIN, sequence, event);
  }

  @Test
  void areNumberedLikeAllOthers() throws IOException {
    RecordedEvents repeated =
        RecordedEvents.of(
            List.of(
                new FileOpened(BEFORE, "dog", "dog/video.mp4"),
                new StoryFinished(BEFORE, "dog", true)));

    assertThat(log(Redaction.none(), repeated))
        .containsExactly(
            line(1, new StoryFinished(BEFORE, "first", true)),
            line(2, new FileOpened(NOW, "dog", "dog/video.mp4")),
            line(3, new StoryFinished(NOW, "dog", true)),
            line(4, new StoryFinished(NOW, "last", true)));
  }

  @Test
  void haveNoSecretThatIsOneByNow() throws IOException {
    RecordedEvents repeated =
        RecordedEvents.of(
            List.of(
                new StageFailed(BEFORE, "dog", "voice", "says sk-abcdef-123.", null),
                new StoryFinished(BEFORE, "dog", false)));
    Redaction redaction = Redaction.of(Map.of("OPENAI_API_KEY", "sk-abcdef-123"), List.of());

    assertThat(log(redaction, repeated))
        .containsExactly(
            line(1, new StoryFinished(BEFORE, "first", true)),
            line(2, new StageFailed(NOW, "dog", "voice", "says ***.", null)),
            line(3, new StoryFinished(NOW, "dog", false)),
            line(4, new StoryFinished(NOW, "last", true)));
  }
}
