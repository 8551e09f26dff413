package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.event.StoryEvent.TextOmitted;
import dev.storygen.model.Omission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OmissionsFoldTest {

  private static final Instant AT = Instant.EPOCH;
  private static final Omission REMARK = new Omission("remark", "Enjoy!");
  private static final Event RUN = new RunStarted(AT, "generate", List.of("a"), false);
  private static final Event STORY = new StoryStarted(AT, "a", null, List.of("script"));

  @Test
  void omissionsAreGroupedByStage() {
    Event script = new TextOmitted(AT, "a", "script", List.of(REMARK, REMARK));
    Event revise = new TextOmitted(AT, "a", "revise", List.of(REMARK));

    assertThat(omissions(RUN, STORY, script, revise))
        .isEqualTo(Map.of("script", List.of(REMARK, REMARK), "revise", List.of(REMARK)));
  }

  @Test
  void aStoryThatIsGeneratedAgainStartsWithout() {
    Event script = new TextOmitted(AT, "a", "script", List.of(REMARK));
    Event again = new RunStarted(AT, "generate", List.of("a"), true);

    assertThat(omissions(RUN, STORY, script, again, STORY)).isEmpty();
  }

  private static Map<String, List<Omission>> omissions(Event... events) {
    return MetricsFold.of(List.of(events)).stories().get(0).omissions();
  }
}
