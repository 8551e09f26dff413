package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StoryWaiting;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceProgressTest {

  private static final Instant NOW = Instant.EPOCH;
  private static final String SPEECH = "api.example.com/speech";

  private final RecordingLog log = new RecordingLog();
  private final ServiceProgress progress = new ServiceProgress(log::say);

  @Test
  void aRetryIsAWarning() {
    retry("lighthouse");

    assertThat(log.lines())
        .containsExactly("WARN lighthouse: synthesis failed; retry in 1.5 s: the service is busy");
  }

  @Test
  void manyRetriesOfAServiceAreCounted() {
    for (int i = 0; i < 120; i++) {
      String story = "story-" + i;
      progress.accept(
          new CallFinished(
              NOW, story, "voice", "synthesis", SPEECH, 1, false, true, "busy", Map.of()));
      retry(story);
    }

    assertThat(log.lines()).hasSize(3);
    assertThat(progress.hasSuppressed()).isTrue();
    assertThat(progress.takeSuppressed())
        .containsExactly("... 117 more retries of api.example.com/speech");
    assertThat(progress.hasSuppressed()).isFalse();
    assertThat(progress.takeSuppressed()).isEmpty();
  }

  @Test
  void manyFallbacksAreCounted() {
    for (int i = 0; i < 5; i++) {
      progress.accept(
          new FallbackTaken(
              NOW, "dog", "voice", "synthesis", "elevenlabs", "embedded", "answered 503"));
    }

    assertThat(log.lines()).hasSize(3);
    assertThat(progress.takeSuppressed())
        .containsExactly("... 2 more fallbacks from elevenlabs to embedded");
  }

  @Test
  void aFallbackIsTold() {
    progress.accept(
        new FallbackTaken(
            NOW, "dog", "voice", "synthesis", "elevenlabs", "embedded", "answered 503"));

    assertThat(log.lines())
        .containsExactly(
            "WARN dog: synthesis falls back from elevenlabs to embedded: answered 503");
  }

  @Test
  void aBreakerIsFollowedAndWhoWaitsForItIsToldOnce() {
    breaker("open", "answered 503");
    progress.accept(new StoryWaiting(NOW, "dog", SPEECH, "answered 503"));
    progress.accept(new StoryWaiting(NOW, "cat", SPEECH, "answered 503"));
    breaker("half-open", "answered 503");
    breaker("closed", null);

    assertThat(log.lines())
        .containsExactly(
            "WARN api.example.com/speech: circuit breaker open; calls suspended. Last error:"
                + " answered 503",
            "INFO api.example.com/speech: stories wait for it.",
            "INFO api.example.com/speech: circuit breaker half-open: one probe call.",
            "INFO api.example.com/speech: circuit breaker closed.");
  }

  @Test
  void aSpentBudgetIsTold() {
    progress.accept(new BudgetSpent(NOW, "characters", 1000, 1234));

    assertThat(log.lines())
        .containsExactly(
            "WARN The budget of 1,000 characters is spent (1,234 used): no further calls that use"
                + " it.");
  }

  private void retry(String story) {
    progress.accept(
        new RetryScheduled(NOW, story, "voice", "synthesis", 1, 1.5, "the service is busy"));
  }

  private void breaker(String state, String error) {
    progress.accept(new BreakerChanged(NOW, SPEECH, state, error));
  }
}
