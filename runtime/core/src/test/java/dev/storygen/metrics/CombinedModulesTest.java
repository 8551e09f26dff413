package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.MetricsAggregator.Module;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import dev.storygen.report.BaselineLines;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the {@code verify} of several modules left out, and their baselines. */
class CombinedModulesTest {

  private static final StorySelectionRecord ONE_OF_TWO = changed("origin/main", "1a2b3c4", "train");

  private static StorySelectionRecord changed(String revision, String base, String... leftOut) {
    return new StorySelectionRecord(revision, base, 1, List.of(leftOut));
  }

  private static BaselineUse baseline(String file, String... obsolete) {
    return new BaselineUse(
        file,
        5,
        Arrays.stream(obsolete)
            .map(story -> new BaselineUse.Obsolete(story, "loudness", "it passes now"))
            .toList());
  }

  private static Metrics metrics(StorySelectionRecord selection, BaselineUse baseline) {
    OperationRecord made =
        new OperationRecord(
            Instant.EPOCH,
            "lighthouse",
            "voice",
            "synthesis",
            "embedded",
            1,
            true,
            1,
            null,
            Map.of(),
            List.of("storygen.force names the stage"));
    CheckOutcome passed =
        new CheckOutcome(
            "lighthouse",
            "video-size",
            CheckStatus.PASSED,
            Severity.ERROR,
            null,
            null,
            null,
            "video.mp4",
            null,
            null,
            1);
    return new Metrics(
        1,
        null,
        null,
        null,
        List.of(made),
        null,
        List.of(passed),
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        selection,
        baseline);
  }

  private static Metrics combined(Metrics north, Metrics south) {
    return MetricsAggregator.of(
        List.of(new Module("north", "north", north), new Module("south", "south", south)));
  }

  @Test
  void obsoleteEntriesOfAllBaselinesAreNamed() {
    Metrics both =
        combined(
            metrics(null, baseline("accepted.json", "lighthouse")),
            metrics(null, baseline("accepted.json", "train")));

    assertThat(both.baseline().entries()).isEqualTo(10);
    assertThat(BaselineLines.obsolete(both))
        .contains(
            "2 entries of north/accepted.json, south/accepted.json are obsolete: loudness of"
                + " north/lighthouse (it passes now), loudness of south/train (it passes now). Run"
                + " storygen:baseline to remove them.");
  }

  @Test
  void aModuleWithoutBaselineHasNone() {
    Metrics one = combined(metrics(null, null), metrics(null, baseline("accepted.json")));

    assertThat(one.baseline()).isEqualTo(new BaselineUse("south/accepted.json", 5, List.of()));
    assertThat(BaselineLines.of(one)).isEmpty();
    assertThat(combined(metrics(null, null), metrics(null, null)).baseline()).isNull();
  }

  @Test
  void storiesThatAreLeftOutAreCountedTogether() {
    StorySelectionRecord selection =
        combined(metrics(ONE_OF_TWO, null), metrics(ONE_OF_TWO, null)).selection();

    assertThat(selection.text())
        .isEqualTo(
            "2 of 4 stories changed since origin/main (compared with commit 1a2b3c4); 2 left out");
    assertThat(selection.leftOut()).containsExactly("north/train", "south/train");
  }

  @Test
  void selectionsOfDifferentKindsAreOnlyCounted() {
    String text = "2 of 3 stories are judged; 1 left out";
    Metrics all = metrics(null, null);
    assertThat(combined(metrics(ONE_OF_TWO, null), all).selection().text()).isEqualTo(text);
    assertThat(combined(all, metrics(ONE_OF_TWO, null)).selection().text()).isEqualTo(text);
    assertThat(combined(metrics(changed(null, null, "a"), null), all).selection().text())
        .isEqualTo(text);
    assertThat(
            combined(metrics(ONE_OF_TWO, null), metrics(changed("v1", "5d6e7f8", "a"), null))
                .selection()
                .text())
        .isEqualTo("2 of 4 stories are judged; 2 left out");
    assertThat(combined(all, all).selection()).isNull();
  }

  @Test
  void whyAResultWasMadeStays() {
    Metrics both = combined(metrics(null, null), metrics(null, null));

    assertThat(both.operations())
        .extracting(OperationRecord::reasons)
        .containsOnly(List.of("storygen.force names the stage"))
        .hasSize(2);
  }
}
