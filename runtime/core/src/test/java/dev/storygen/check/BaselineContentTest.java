package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BaselineEntry;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verdict never depends on a name. */
class BaselineContentTest {

  @TempDir private Path folder;
  private JudgedStories stories;

  @BeforeEach
  void aFolder() {
    stories = new JudgedStories(folder);
  }

  @Test
  void aRenamedStoryIsAccepted() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    assertThat(stories.rename("lighthouse", "beacon").states(entries))
        .containsExactly("beacon: accepted");
  }

  @Test
  void aRenamedFileIsAccepted() {
    List<BaselineEntry> entries = stories.file("lighthouse", "script.txt", "level -30").accepted();

    stories.delete("lighthouse", "script.txt").file("lighthouse", "narration.txt", "level -30");

    assertThat(stories.states(entries)).containsExactly("lighthouse: accepted");
  }

  @Test
  void swappedStoriesAreAccepted() {
    List<BaselineEntry> entries =
        stories.story("lighthouse", "level -30").story("train", "level -40").accepted();

    stories.rename("lighthouse", "x").rename("train", "lighthouse").rename("x", "train");

    assertThat(stories.states(entries)).containsExactly("lighthouse: accepted", "train: accepted");
  }

  @Test
  void aCopyOfAnAcceptedFileIsAccepted() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    assertThat(stories.story("copy", "level -30").states(entries))
        .containsExactly("copy: accepted", "lighthouse: accepted");
  }

  @Test
  void oneOfTwoEqualStoriesThatIsRenamedIsFoundByItsOwnEntry() {
    List<BaselineEntry> entries =
        stories.story("a", "level -30").story("lighthouse", "level -30").accepted();

    stories.rename("lighthouse", "beacon");

    assertThat(stories.judge(entries))
        .extracting(outcome -> outcome.baseline().entry().story())
        .containsExactly("a", "lighthouse");
    assertThat(stories.judge(reversed(entries)))
        .extracting(outcome -> outcome.baseline().entry().story())
        .containsExactly("a", "lighthouse");
  }

  @Test
  void ofTwoEntriesOfTheSameContentTheOneThatAcceptsCounts() {
    List<BaselineEntry> two =
        stories.story("a", "level -30").story("lighthouse", "level -30").accepted();
    List<BaselineEntry> entries = List.of(two.get(0), expired(two.get(1)));

    stories.delete("a", "script.txt").delete("lighthouse", "script.txt").story("b", "level -30");

    assertThat(stories.states(entries)).contains("b: accepted");
    assertThat(stories.states(reversed(entries))).contains("b: accepted");
    assertThat(stories.states(List.of(expired(two.get(0)), expired(two.get(1)))))
        .contains("b: expired");
  }

  @Test
  void aNewFileUnderTheNameOfARenamedOneIsNew() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    stories.rename("lighthouse", "beacon").story("lighthouse", "level -29");

    assertThat(stories.states(entries)).containsExactly("beacon: accepted", "lighthouse: new");
  }

  @Test
  void oneOfTwoCopiesMayImproveUnderItsName() {
    List<BaselineEntry> entries =
        stories.story("lighthouse", "level -30").story("copy", "level -30").accepted();

    assertThat(stories.story("copy", "level -29").states(entries))
        .containsExactly("copy: accepted", "lighthouse: accepted");
  }

  @Test
  void anUnreadableFileIsAcceptedByItsContentOnly() {
    List<BaselineEntry> entries = stories.story("lighthouse", "broken").accepted();

    assertThat(stories.states(entries)).containsExactly("lighthouse: accepted");
    CheckOutcome other = stories.story("lighthouse", "broken", "again").judge(entries).get(0);
    assertThat(other.message())
        .isEqualTo(
            "script.txt of lighthouse cannot be read. Make the file again or replace it. The"
                + " baseline accepts another content of it, and there is no measurement to"
                + " compare.");
    assertThat(stories.rename("lighthouse", "a").story("a", "broken").states(entries))
        .containsExactly("a: accepted");
  }

  @Test
  void aFileThatCanBeReadNowIsComparedWithNothing() {
    List<BaselineEntry> entries = stories.story("lighthouse", "broken").accepted();

    CheckOutcome outcome = stories.story("lighthouse", "level -30").judge(entries).get(0);

    assertThat(outcome.message()).contains("The baseline accepts only that it cannot be measured.");
    assertThat(stories.story("lighthouse", "level -20").states(entries))
        .containsExactly("lighthouse: passed");
  }

  @Test
  void aFileThatCannotBeReadAnyMoreIsWorse() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    assertThat(stories.story("lighthouse", "broken").states(entries))
        .containsExactly("lighthouse: worse");
  }

  @Test
  void aMissingFileIsAcceptedWhileItIsMissing() {
    List<BaselineEntry> entries = stories.file("lighthouse", "video.mp4", "v").accepted();

    assertThat(stories.states(entries)).containsExactly("lighthouse: accepted");
    assertThat(stories.file("lighthouse", "video.mp4", "other").states(entries))
        .containsExactly("lighthouse: accepted");
    assertThat(stories.file("lighthouse", "script.txt", "level -30").states(entries))
        .containsExactly("lighthouse: new");
  }

  @Test
  void aRenamedStoryWithoutAFileIsFoundByItsOtherFiles() {
    List<BaselineEntry> entries = stories.file("lighthouse", "video.mp4", "v").accepted();

    stories.rename("lighthouse", "beacon").file("train", "video.mp4", "w");

    assertThat(stories.states(entries)).containsExactly("beacon: accepted", "train: new");
  }

  @Test
  void aMissingFileIsAcceptedWhateverCheckReportsIt() {
    stories.checks(new WrittenValues("loudness", -26), new WrittenValues("volume", -26));
    List<BaselineEntry> entries = stories.file("lighthouse", "video.mp4", "v").accepted();
    assertThat(entries).extracting(BaselineEntry::check).containsExactly("loudness");

    stories.checks(new WrittenValues("volume", -26));

    assertThat(stories.states(entries)).containsExactly("lighthouse: accepted");
  }

  @Test
  void anEmptyStoryIsFoundByItsNameOnly() {
    List<BaselineEntry> entries = stories.file("lighthouse", "notes.md", "v").accepted();

    stories.file("train", "notes.md", "v");

    assertThat(stories.states(entries)).containsExactly("lighthouse: accepted", "train: new");
  }

  private static List<BaselineEntry> reversed(List<BaselineEntry> entries) {
    List<BaselineEntry> reversed = new ArrayList<>(entries);
    Collections.reverse(reversed);
    return reversed;
  }

  private static BaselineEntry expired(BaselineEntry it) {
    return new BaselineEntry(
        it.folder(),
        it.story(),
        it.check(),
        it.date(),
        null,
        "2026-11-26",
        it.measured(),
        it.content());
  }
}
