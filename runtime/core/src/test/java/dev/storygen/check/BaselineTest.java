package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BaselineEntry;
import dev.storygen.model.BaselineMatch.State;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which violations a baseline accepts. */
class BaselineTest {

  @TempDir private Path folder;
  private JudgedStories stories;

  @BeforeEach
  void aFolder() {
    stories = new JudgedStories(folder);
  }

  @Test
  void whatIsAcceptedNeitherPassesNorIsViolated() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    CheckOutcome outcome = stories.judge(entries).get(0);

    assertThat(outcome.accepted()).isTrue();
    assertThat(outcome.violated()).isFalse();
    assertThat(outcome.passed()).isFalse();
    assertThat(outcome.baseline().text())
        .isEqualTo("accepted by the baseline since 2026-11-27 (level -30 LUFS)");
    assertThat(outcome.message())
        .isEqualTo(
            "script.txt of lighthouse: level is -30 LUFS, but expected minimum is -26 LUFS. Correct"
                + " it.");
  }

  @Test
  void aNewViolationIsNotAccepted() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    assertThat(stories.story("train", "level -27").states(entries))
        .containsExactly("lighthouse: accepted", "train: new");
  }

  @Test
  void aWorseOneIsNotAcceptedAndSaysWhatIs() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    CheckOutcome outcome = stories.story("lighthouse", "level -31").judge(entries).get(0);

    assertThat(outcome.violated()).isTrue();
    assertThat(outcome.baseline().state()).isEqualTo(State.WORSE);
    assertThat(outcome.message())
        .isEqualTo(
            "script.txt of lighthouse: level is -31 LUFS, but expected minimum is -26 LUFS."
                + " The baseline accepts only level -30 LUFS. Correct it.");
  }

  @Test
  void anotherContentOfTheSameNameIsAcceptedWhileItIsNotWorse() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    assertThat(stories.story("lighthouse", "take 2", "level -30").states(entries))
        .containsExactly("lighthouse: accepted");
    assertThat(stories.story("lighthouse", "level -27").states(entries))
        .containsExactly("lighthouse: accepted");
    assertThat(stories.story("lighthouse", "level -30.0009").states(entries))
        .as("rounding")
        .containsExactly("lighthouse: accepted");
    assertThat(stories.story("lighthouse", "level -30.0011").states(entries))
        .containsExactly("lighthouse: worse");
  }

  @Test
  void theOtherSideOfTheLimitIsAnotherViolation() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    assertThat(stories.story("lighthouse", "level -5").states(entries))
        .containsExactly("lighthouse: worse");
  }

  @Test
  void worseIsHigherAboveAMaximum() {
    List<BaselineEntry> entries = stories.story("lighthouse", "gap 3").accepted();

    assertThat(stories.story("lighthouse", "gap 2.5").states(entries))
        .containsExactly("lighthouse: accepted");
    assertThat(stories.story("lighthouse", "gap 3.5").states(entries))
        .containsExactly("lighthouse: worse");
  }

  @Test
  void eachOfSeveralMeasurementsHasToBeAccepted() {
    List<BaselineEntry> one = stories.story("lighthouse", "level -30", "gap 1").accepted();

    assertThat(stories.story("lighthouse", "level -30", "gap 3").states(one))
        .containsExactly("lighthouse: worse");
    List<BaselineEntry> both = stories.accepted();
    assertThat(both.get(0).text()).isEqualTo("level -30 LUFS, gap 3 s");
    assertThat(stories.states(both)).containsExactly("lighthouse: accepted");
    assertThat(stories.story("lighthouse", "level -30", "gap 1").states(both))
        .containsExactly("lighthouse: accepted");
  }

  @Test
  void aStoryThatPassesNeedsNoEntry() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    assertThat(stories.story("lighthouse", "level -20").states(entries))
        .containsExactly("lighthouse: passed");
  }

  @Test
  void aTightenedLimitAcceptsWhatItDidAndFindsMore() {
    List<BaselineEntry> entries =
        stories.story("lighthouse", "level -30").story("train", "level -25").accepted();

    stories.checks(new WrittenValues("loudness", -20));

    assertThat(stories.states(entries)).containsExactly("lighthouse: accepted", "train: new");
  }

  @Test
  void aLoosenedLimitNeedsNoEntry() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    stories.checks(new WrittenValues("loudness", -40));

    assertThat(stories.states(entries)).containsExactly("lighthouse: passed");
  }

  @Test
  void whatCannotBeMeasuredIsNeverAccepted() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    assertThat(stories.story("lighthouse", "tool fails").states(entries))
        .containsExactly("lighthouse: unmeasured");
    assertThat(stories.accepted()).isEmpty();
  }

  @Test
  void aWarningIsAcceptedToo() {
    stories.severity(Severity.WARNING);
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    CheckOutcome outcome = stories.judge(entries).get(0);

    assertThat(outcome.warned()).as("counts for maxWarnings").isFalse();
    assertThat(outcome.accepted()).isTrue();
  }

  @Test
  void aViolationForInformationPassesWithoutAnEntry() {
    stories.severity(Severity.INFO);

    assertThat(stories.story("lighthouse", "level -30").accepted()).isEmpty();
  }

  @Test
  void anEntryOfAnotherCheckAcceptsNothing() {
    List<BaselineEntry> entries = stories.story("lighthouse", "level -30").accepted();

    stories.checks(new WrittenValues("loudness", -26), new WrittenValues("volume", -26));

    assertThat(stories.judge(entries))
        .extracting(it -> it.check() + " " + it.baseline().state().label())
        .containsExactly("loudness accepted", "volume new");
  }

  @Test
  void anEntryHoldsOnItsLastDayAndNotAfter() {
    BaselineEntry entry = stories.story("lighthouse", "level -30").accepted().get(0);
    List<BaselineEntry> entries = List.of(expiring(entry, "2026-12-31"));

    assertThat(stories.on("2026-12-31").states(entries)).containsExactly("lighthouse: accepted");
    CheckOutcome outcome = stories.on("2027-01-01").judge(entries).get(0);
    assertThat(outcome.violated()).isTrue();
    assertThat(outcome.baseline().state()).isEqualTo(State.EXPIRED);
    assertThat(outcome.message())
        .isEqualTo(
            "script.txt of lighthouse: level is -30 LUFS, but expected minimum is -26 LUFS."
                + " The baseline accepted it until 2026-12-31. Correct it.");
  }

  private static BaselineEntry expiring(BaselineEntry entry, String day) {
    return new BaselineEntry(
        entry.folder(),
        entry.story(),
        entry.check(),
        entry.date(),
        "old",
        day,
        entry.measured(),
        entry.content());
  }
}
