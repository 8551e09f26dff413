package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageWorkTest {

  private final StageWork work = new StageWork();

  private void cached(String... stages) {
    for (String stage : stages) {
      work.add(stage, true, List.of());
    }
  }

  @Test
  void aStoryWithoutCachedStagesNeedsNoSummary() {
    assertThat(work.summary()).isEmpty();
    work.add("voice", false, List.of("no earlier run of this story is known"));
    assertThat(work.summary()).isEmpty();
  }

  @Test
  void theMadeStagesAreNamedAndTheOthersCounted() {
    cached("script", "revise");
    assertThat(work.summary()).isEqualTo("all 2 stages cached");
    work.add("voice", false, List.of("a"));
    assertThat(work.summary()).isEqualTo("voice made, 2 stages cached");
    work.add("subtitles", false, List.of("a"));
    assertThat(work.summary()).isEqualTo("voice and subtitles made, 2 stages cached");
    work.add("video", false, List.of("a"));
    assertThat(work.summary()).isEqualTo("voice, subtitles and video made, 2 stages cached");
  }

  @Test
  void oneCachedStageIsOne() {
    cached("script");
    assertThat(work.summary()).isEqualTo("1 stage cached");
    work.add("video", false, List.of("a"));
    assertThat(work.summary()).isEqualTo("video made, 1 stage cached");
  }

  @Test
  void aStageIsCachedIfAllItsOperationsAre() {
    cached("voice");
    work.add("voice", false, List.of());
    assertThat(work.cached()).containsExactly("voice");

    work.add("voice", false, List.of("`<voice><bitrate>` was `192` and is `128`"));
    assertThat(work.cached()).isEmpty();
    assertThat(work.explanation("voice"))
        .isEqualTo("voice: made, because `<voice><bitrate>` was `192` and is `128`");
  }

  @Test
  void aStageThatFailedWasNotMade() {
    work.add("voice", false, List.of("a"));
    work.fail("voice");
    work.add("voice", true, List.of());

    assertThat(work.stages()).isEmpty();
  }

  @Test
  void whatFollowsWithinAStageIsNoReasonOfIt() {
    work.add("voice", false, List.of("`narration` changed"));
    work.add("voice", false, List.of("the content of `recording` changed", "`a` was `1`"));
    work.add("video", false, List.of("the content of `voiceover` changed"));
    cached("voice"); // by the next worker

    assertThat(work.explanation("voice"))
        .isEqualTo("voice: made, because `narration` changed; `a` was `1`");
    assertThat(work.explanation("video"))
        .isEqualTo("video: made, because the content of `voiceover` changed");
  }
}
