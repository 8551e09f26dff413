package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event.WorkerDied;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerDeathMessageTest {

  private final WorkerDeathMessage messages = new WorkerDeathMessage();

  @Test
  void aFirstDeathRunsAllStoriesAgain() {
    assertThat(message("a", "b"))
        .isEqualTo("The worker died (signal 9) with a, b in flight; each is run again.");
  }

  @Test
  void aSecondDeathIsolates() {
    message("a", "b");

    assertThat(message("a", "b"))
        .isEqualTo("The worker died (signal 9) with a, b in flight; each is run again alone.");
  }

  @Test
  void onlyStoriesOfTwoDeathsAreIsolated() {
    message("a", "b");

    assertThat(message("b", "c"))
        .isEqualTo("The worker died (signal 9) with b, c in flight; of these, again alone: b.");
  }

  @Test
  void storiesWhoseFileWasReadInACrashAreIsolatedAtOnce() {
    WorkerDied crash =
        new WorkerDied(Instant.EPOCH, "signal 11", List.of("a", "b", "c"), List.of("b"));

    assertThat(messages.of(crash))
        .isEqualTo("The worker died (signal 11) with a, b, c in flight; of these, again alone: b.");
  }

  @Test
  void aDeathWithoutAStoryNamesNone() {
    assertThat(message()).isEqualTo("The worker died (signal 9) with no story in flight.");
  }

  private String message(String... stories) {
    return messages.of(new WorkerDied(Instant.EPOCH, "signal 9", List.of(stories)));
  }
}
