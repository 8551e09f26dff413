package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryStarted;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  private static final Instant START = Instant.EPOCH;

  private final RecordingLog log = new RecordingLog();
  private final SetClock clock = new SetClock();
  private final Console console = new Console("generate", log::say, null, false, clock);

  /** A clock that a test sets. */
  private static final class SetClock extends Clock {

    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void aHeartbeatSaysHowFarItIsWhereNothingElseWasSaid() {
    console.accept(new RunStarted(START, "generate", List.of("dog", "cat"), false));
    console.accept(new StoryStarted(START, "dog", null, List.of("script", "voice")));
    console.accept(new StageStarted(START, "dog", "voice", "embedded"));
    at(29);
    at(30);
    at(31);
    at(60);

    assertThat(log.lines())
        .containsExactly(
            "INFO 0 of 2 stories done; in flight: dog (voice).",
            "INFO 0 of 2 stories done; in flight: dog (voice).");
  }

  @Test
  void aLineIsAsGoodAsAHeartbeat() {
    at(29);
    console.accept(new BudgetSpent(START, "images", 1, 1));
    at(31);
    at(58);

    assertThat(log.lines()).hasSize(1);
    at(59);
    assertThat(log.lines()).hasSize(2).last().isEqualTo("INFO storygen:generate running for 59 s.");
  }

  @Test
  void whatIsOnlyCountedIsSaidEvery30SecondsHoweverMuchElseIs() {
    for (int second = 0; second < 30; second++) {
      at(second);
      retry();
    }
    assertThat(log.lines()).hasSize(3);
    at(30);

    assertThat(log.lines()).hasSize(4).last().isEqualTo("WARN ... 27 more retries of synthesis");
  }

  @Test
  void whatIsOnlyCountedIsSaidAtTheEnd() {
    for (int i = 0; i < 5; i++) {
      retry();
    }
    console.close();
    console.close();

    assertThat(log.lines()).hasSize(4).last().isEqualTo("WARN ... 2 more retries of synthesis");
  }

  @Test
  void aClosedConsoleHasNoHeart() {
    console.close();
    at(100);

    assertThat(log.lines()).isEmpty();
  }

  private void retry() {
    console.accept(new RetryScheduled(START, "dog", "voice", "synthesis", 1, 0.5, "timed out"));
  }

  private void at(int second) {
    clock.now = START.plusSeconds(second);
    console.tick();
  }
}
