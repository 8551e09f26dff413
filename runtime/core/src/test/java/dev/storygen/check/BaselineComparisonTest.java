package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BaselineEntry;
import dev.storygen.model.BaselineEntry.Accepted;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Limit.Bound;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "MINIMUM,-30,true", "MINIMUM,-30.001,true", "MINIMUM,-30.0011,false", "MINIMUM,-29,true",
    "MAXIMUM,-30,true", "MAXIMUM,-29.999,true", "MAXIMUM,-29.9989,false", "MAXIMUM,-31,true"
  })
  void aThousandthIsRounding(Bound bound, BigDecimal value, boolean notWorse) {
    Accepted accepted = new Accepted("level", new BigDecimal("-30"), "LUFS", bound);

    assertThat(BaselineComparison.isNotWorse(new Accepted("level", value, "LUFS", bound), accepted))
        .isEqualTo(notWorse);
  }

  @Test
  void anUpdateCountsWhatIsAddedAndRemoved(@TempDir Path folder) {
    JudgedStories stories = new JudgedStories(folder);
    List<BaselineEntry> before =
        stories
            .story("a", "level -30")
            .story("b", "level -31")
            .story("c", "level -32")
            .story("d", "level -33")
            .accepted();
    stories.story("a", "level -20").story("e", "level -34").story("f", "level -35");
    List<BaselineEntry> after = stories.accepted(before);
    List<CheckOutcome> outcomes = new ArrayList<>(stories.judge(after));

    BaselineUpdate update =
        BaselineUpdate.of(before, null, outcomes, before.stream().map(BaselineEntry::key).toList());

    assertThat(update.entries())
        .extracting(BaselineEntry::story)
        .containsExactlyInAnyOrder("b", "c", "d", "e", "f");
    assertThat(update.added()).isEqualTo(2);
    assertThat(update.removed()).isEqualTo(1);
  }
}
