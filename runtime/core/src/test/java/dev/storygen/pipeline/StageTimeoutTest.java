package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.model.StoryBrief;
import dev.storygen.service.ResilienceSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageTimeoutTest {

  private static final String GIVEN_UP =
      "the stage was given up after <resilience><stageTimeout>, which is 3.0 s.";

  @TempDir private Path folder;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  private volatile Thread leftBehind;

  /** A stage that still runs would write into the folder while it is deleted. */
  @AfterEach
  void endWork() throws InterruptedException {
    end.countDown();
    if (leftBehind != null) {
      leftBehind.join();
    }
  }

  @Test
  void aStageThatIgnoresItsInterruptFailsItsStoryAndFreesItsCore() throws Exception {
    FakeProviders providers = new FakeProviders();
    providers.whileRendering = this::hangOn;

    assertThat(produce(providers, "stuck", "next")).containsExactly(false, true);

    assertThat(only(StageFailed.class))
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.story()).isEqualTo("stuck");
              assertThat(failure.stage()).isEqualTo("video");
              assertThat(failure.error())
                  .startsWith(
                      GIVEN_UP + " It did not end when it was interrupted, and still runs at ");
            });
    assertThat(only(StoryFinished.class)).extracting(StoryFinished::story).contains("stuck");
    assertThat(folder.resolve("stuck/video.mp4")).doesNotExist();
  }

  @Test
  void aStageThatEndsWhenItIsInterruptedFailsItsStory() throws Exception {
    FakeProviders providers = new FakeProviders();
    providers.whileRendering = this::hang;

    assertThat(produce(providers, "slow", "next")).containsExactly(false, true);

    assertThat(only(StageFailed.class))
        .extracting(StageFailed::story, StageFailed::error)
        .containsExactly(tuple("slow", GIVEN_UP));
  }

  private void hang(String title) throws IOException {
    try {
      if (!title.equals("next")) {
        end.await();
      }
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }

  private void hangOn(String title) {
    leftBehind = title.equals("next") ? leftBehind : Thread.currentThread();
    while (!title.equals("next") && end.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  /** Whether each of the stories was made, one after another on one core. */
  private List<Boolean> produce(FakeProviders providers, String... stories) throws Exception {
    ResilienceSettings settings = ResilienceSettings.of(Map.of("stageTimeout", "3s"), Map.of());
    List<Boolean> made = new ArrayList<>();
    try (Pipeline pipeline =
        new Pipeline(
            providers.stageProviders(),
            PipelineSettings.defaults(),
            settings,
            1,
            ResumeState.none(),
            ResultCache.off(),
            Set.of(),
            events::add,
            Clock.systemUTC())) {
      for (String story : stories) {
        made.add(
            pipeline.produce(
                pipeline.nextPriority(), StoryBrief.titled(story, story), folder.resolve(story)));
      }
    }
    return made;
  }

  private <E extends Event> List<E> only(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
