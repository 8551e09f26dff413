package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.TextOmitted;
import dev.storygen.model.Omission;
import dev.storygen.model.StoryBrief;
import dev.storygen.service.ResilienceSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OmittedTextTest {

  private static final List<Omission> REMARK = List.of(new Omission("remark", "Enjoy!"));

  @TempDir private Path folder;
  private final FakeProviders providers = new FakeProviders();
  private final List<Event> events = new ArrayList<>();

  @Test
  void whatAWriterLeavesOutIsAnEventOfTheStage() throws Exception {
    providers.omissions = REMARK;

    produce();

    assertThat(events)
        .filteredOn(TextOmitted.class::isInstance)
        .containsExactly(
            new TextOmitted(Instant.EPOCH, "lighthouse", "script", REMARK),
            new TextOmitted(Instant.EPOCH, "lighthouse", "revise", REMARK));
  }

  @Test
  void aCompleteTextHasNoEvent() throws Exception {
    produce();

    assertThat(events).noneMatch(TextOmitted.class::isInstance);
  }

  private void produce() throws InterruptedException {
    try (Pipeline pipeline =
        new Pipeline(
            providers.stageProviders(),
            PipelineSettings.defaults(),
            ResilienceSettings.defaults(),
            1,
            ResumeState.none(),
            ResultCache.off(),
            Set.of(),
            events::add,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))) {
      pipeline.produce(
          pipeline.nextPriority(), StoryBrief.titled("lighthouse", "The Lighthouse"), folder);
    }
  }
}
