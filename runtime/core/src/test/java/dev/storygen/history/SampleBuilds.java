package dev.storygen.history;

import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.history.History.BuildId;
import dev.storygen.metrics.Metrics;
import dev.storygen.metrics.MetricsFold;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Builds of one story, one a minute. */
final class SampleBuilds {

  static final Instant NOW = Instant.parse("2026-11-22T08:30:00.123Z");

  private SampleBuilds() {}

  static BuildId build(int minute) {
    return new BuildId(NOW.plusSeconds(60L * minute), minute == 0 ? "00c0ffee" : hex(minute));
  }

  static String hex(int number) {
    return "%08x".formatted(number);
  }

  static Metrics metrics(int minute, boolean success) {
    Instant start = NOW.plusSeconds(60L * minute + 1);
    return MetricsFold.of(
        List.of(
            new RunStarted(start, "generate", List.of("a"), false),
            new StoryStarted(start, "a", null, List.of()),
            new OperationFinished(
                start.plusSeconds(3),
                "a",
                "voice",
                "synthesis",
                "embedded",
                2.5,
                success,
                1,
                success ? null : "boom",
                Map.of()),
            new StoryFinished(start.plusSeconds(4), "a", success),
            new RunFinished(start.plusSeconds(5))));
  }
}
