package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Results of the cache in the metrics. */
class CachedOperationsTest {

  private static final Instant NOW = Instant.EPOCH;

  private final List<Event> events = new ArrayList<>();

  private void start(boolean resumed) {
    events.add(new RunStarted(NOW, "generate", List.of("a"), resumed));
    events.add(new StoryStarted(NOW, "a", null, List.of("voice")));
    events.add(new StageStarted(NOW, "a", "voice", "openai"));
  }

  private void finished(double seconds, Map<String, Object> metrics, String... reasons) {
    events.add(
        new OperationFinished(
            NOW,
            "a",
            "voice",
            "synthesis",
            "openai",
            seconds,
            true,
            1,
            null,
            metrics,
            List.of(reasons)));
  }

  @Test
  void whyAnOperationWasMadeIsKept() throws Exception {
    start(false);
    finished(3, Map.of("parts", 1), "`tone` was `dark` and is `light`");
    Metrics metrics = MetricsFold.of(events);

    assertThat(metrics.operations().get(0).reasons())
        .containsExactly("`tone` was `dark` and is `light`");
    Metrics read =
        Json.mapper().readValue(Json.mapper().writeValueAsString(metrics), Metrics.class);
    assertThat(read.operations()).isEqualTo(metrics.operations());
  }

  @Test
  void whatTheWorkerBeforeMadeIsNotCalledCached() {
    start(false);
    finished(3, Map.of("characters", 90), "no earlier run of this story is known");
    events.add(new WorkerDied(NOW, "signal 9", List.of("a")));
    start(true);
    finished(0.01, Map.of("cached", true));

    assertThat(MetricsFold.of(events).operations())
        .singleElement()
        .satisfies(
            operation -> {
              assertThat(operation.durationSeconds()).isEqualTo(3);
              assertThat(operation.metrics()).containsEntry("characters", 90);
              assertThat(operation.reasons()).hasSize(1);
            });
    assertThat(MetricsFold.of(events).cacheHits()).isZero();
  }

  @Test
  void whatTheWorkerBeforeFoundIsCached() {
    start(false);
    finished(0.02, Map.of("cached", true));
    events.add(new WorkerDied(NOW, "signal 9", List.of("a")));
    start(true);
    finished(0.01, Map.of("cached", true));

    assertThat(MetricsFold.of(events).cacheHits()).isEqualTo(1);
    assertThat(MetricsFold.of(events).operations())
        .extracting(OperationRecord::durationSeconds)
        .containsExactly(0.01);
  }

  @Test
  void onlyWholeWorkHasARate() {
    start(false);
    finished(3, Map.of("kept", 9), "part 3: `narration` changed");

    assertThat(MetricsFold.of(events).operations().get(0).worked()).isFalse();
    assertThat(MetricsFold.of(events).cacheHits()).isZero();
  }
}
