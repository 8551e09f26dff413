package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.storygen.model.BaselineEntry;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a baseline has after it is written again. */
class BaselineUpdateTest {

  @TempDir private Path folder;
  private JudgedStories stories;

  @BeforeEach
  void aFolder() {
    stories = new JudgedStories(folder);
  }

  @Test
  void whatHoldsIsNotChanged() {
    List<BaselineEntry> entries = edited(stories.story("lighthouse", "level -30").accepted());

    assertThat(stories.on("2026-12-01").accepted(entries)).isEqualTo(entries);
  }

  @Test
  void aValueThatOnlyRoundingChangesIsKept() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    List<BaselineEntry> again = stories.story("lighthouse", "level -30.0004").accepted(entries);

    assertThat(again.get(0).measured()).isEqualTo(entries.get(0).measured());
  }

  @Test
  void aBetterValueReplacesTheAcceptedOne() {
    List<BaselineEntry> entries = edited(stories.story("lighthouse", "level -30").accepted());

    BaselineEntry again =
        stories.on("2026-12-01").story("lighthouse", "level -28").accepted(entries).get(0);

    assertThat(again.text()).isEqualTo("level -28 LUFS");
    assertThat(again.date()).isEqualTo(JudgedStories.TODAY);
    assertThat(again.reason()).isEqualTo("recorded in 2019");
  }

  @Test
  void aWorseValueIsAcceptedAnewWithTheReasonAndTheEnd() {
    List<BaselineEntry> entries = edited(stories.story("lighthouse", "level -30").accepted());

    BaselineEntry again =
        stories.on("2026-12-01").story("lighthouse", "level -33").accepted(entries).get(0);

    assertThat(again.text()).isEqualTo("level -33 LUFS");
    assertThat(again.date()).isEqualTo("2026-12-01");
    assertThat(again.reason()).isEqualTo("recorded in 2019");
    assertThat(again.expires()).isEqualTo("2027-06-30");
  }

  @Test
  void anExpiredEntryIsAcceptedAnewWithoutAnEnd() {
    List<BaselineEntry> entries = edited(stories.story("lighthouse", "level -30").accepted());

    BaselineEntry again = stories.on("2027-07-01").accepted(entries).get(0);

    assertThat(again.date()).isEqualTo("2027-07-01");
    assertThat(again.reason()).isEqualTo("recorded in 2019");
    assertThat(again.expires()).isNull();
    assertThat(stories.states(List.of(again))).containsExactly("lighthouse: accepted");
  }

  @Test
  void aRenamedStoryKeepsReasonAndEndUnderItsNewName() {
    List<BaselineEntry> entries = edited(stories.story("lighthouse", "level -30").accepted());

    List<BaselineEntry> again = stories.rename("lighthouse", "beacon").accepted(entries);

    assertThat(again)
        .extracting(BaselineEntry::story, BaselineEntry::reason, BaselineEntry::date)
        .containsExactly(tuple("beacon", "recorded in 2019", JudgedStories.TODAY));
  }

  @Test
  void whatPassesIsRemoved() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    assertThat(stories.story("lighthouse", "level -20").accepted(entries)).isEmpty();
  }

  @Test
  void whatWasNotJudgedStays() {
    List<BaselineEntry> entries =
        stories.story("lighthouse", "level -30").story("train", "level -31").accepted();
    BaselineEntry train = entry(entries, "train");

    BaselineUpdate update =
        BaselineUpdate.of(entries, null, List.of(), List.of(entry(entries, "lighthouse").key()));

    assertThat(update.entries()).containsExactly(train);
    assertThat(update.removed()).isEqualTo(1);
  }

  @Test
  void fiveHundredStoriesAreAccepted() {
    IntStream.range(0, 500).forEach(i -> stories.story("story-" + i, "take " + i, "level -30"));

    List<BaselineEntry> entries = stories.accepted();

    assertThat(entries).hasSize(500);
    assertThat(stories.states(entries)).hasSize(500).allMatch(it -> it.endsWith(": accepted"));
    assertThat(stories.accepted(entries)).containsExactlyInAnyOrderElementsOf(entries);
    IntStream.range(0, 500)
        .forEach(
            i -> stories.rename("story-" + i, "renamed-" + i).story("story-" + i, "level -27"));
    assertThat(stories.states(entries))
        .hasSize(1000)
        .allMatch(it -> it.startsWith("renamed-") == it.endsWith(": accepted"));
  }

  private static BaselineEntry entry(List<BaselineEntry> entries, String story) {
    return entries.stream()
        .sorted(Comparator.comparing(BaselineEntry::story))
        .filter(entry -> entry.story().equals(story))
        .findFirst()
        .orElseThrow();
  }

  /** With what people add. */
  private static List<BaselineEntry> edited(List<BaselineEntry> entries) {
    BaselineEntry entry = entries.get(0);
    return List.of(
        new BaselineEntry(
            null,
            entry.story(),
            entry.check(),
            entry.date(),
            "recorded in 2019",
            "2027-06-30",
            entry.measured(),
            entry.content()));
  }
}
