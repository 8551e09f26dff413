package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.model.StoryBrief;
import dev.storygen.service.ResilienceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories whose events cannot be written any more. */
@Timeout(60)
class FullDiskTest {

  private static final int STORIES = 6;

  @TempDir private Path folder;
  private final AtomicInteger written = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 8, 13, 21, 34, 50})
  void eachStoryEnds(int events) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Pipeline pipeline = pipeline(failingAfter(events))) {
      List<Future<Boolean>> stories = new ArrayList<>();
      for (int i = 0; i < STORIES; i++) {
        String story = "story-" + i;
        long priority = pipeline.nextPriority();
        stories.add(
            threads.submit(
                () ->
                    pipeline.produce(
                        priority, StoryBrief.titled(story, "Title"), folder.resolve(story))));
      }
      for (Future<Boolean> story : stories) {
        assertThat(result(story)).isIn("made", "No space left on device");
      }
    } finally {
      threads.shutdown();
      assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(written).hasValueGreaterThan(events);
  }

  private static String result(Future<Boolean> story) throws InterruptedException {
    try {
      return story.get() ? "made" : "failed";
    } catch (ExecutionException e) {
      return e.getCause().getMessage();
    }
  }

  private Consumer<Event> failingAfter(int events) {
    return event -> {
      if (written.incrementAndGet() > events) {
        throw new UncheckedIOException(
            "No space left on device", new IOException("No space left on device"));
      }
    };
  }

  private static Pipeline pipeline(Consumer<Event> events) {
    return new Pipeline(
        new FakeProviders().stageProviders(),
        PipelineSettings.defaults(),
        ResilienceSettings.defaults(),
        1,
        new ResumeState(List.of(), Map.of()),
        ResultCache.off(),
        Set.of(),
        events,
        Clock.systemUTC());
  }
}
