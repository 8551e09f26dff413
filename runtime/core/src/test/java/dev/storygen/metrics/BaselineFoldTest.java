package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BaselineRead;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.StoriesSelected;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.BaselineEntry.Key;
import dev.storygen.model.BaselineMatch;
import dev.storygen.model.BaselineMatch.State;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which entries of a baseline are obsolete. */
class BaselineFoldTest {

  private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");

  private final List<Event> events = new ArrayList<>();

  @Test
  void anEntryThatAViolationIsComparedWithIsNotObsolete() {
    run("a", "b", "c").baseline(key("a"), key("b"), key("c"));
    done("a", CheckStatus.VIOLATED, key("a"), State.ACCEPTED);
    done("b", CheckStatus.VIOLATED, key("b"), State.WORSE);
    done("c", CheckStatus.VIOLATED, key("c"), State.EXPIRED);

    assertThat(obsolete()).isEmpty();
  }

  @Test
  void whatPassesOrIsGoneIsObsolete() {
    run("a", "b").baseline(key("a"), key("b"), key("gone"));
    done("a", CheckStatus.PASSED, null, null);

    assertThat(obsolete())
        .containsExactly(
            "a loudness: it passes now",
            "b loudness: it does not apply any more",
            "gone loudness: there is no such story");
  }

  @Test
  void whatCouldNotBeMeasuredIsNot() {
    run("a", "b").baseline(key("a"), key("gone"));
    done("a", CheckStatus.UNMEASURED, null, null);

    assertThat(obsolete()).as("a story that is gone may be one that is unmeasured").isEmpty();
  }

  @Test
  void aCheckThatWasNotMadeIsNot() {
    run("a").baseline(new Key(null, "a", "freeze"), new Key(null, "gone", "freeze"));

    assertThat(obsolete()).isEmpty();
  }

  @Test
  void storiesThatWereLeftOutAreNot() {
    run("a").baseline(key("a"), key("b"), key("gone"));
    events.add(new StoriesSelected(AT, null, null, List.of("b")));
    done("a", CheckStatus.PASSED, null, null);

    assertThat(obsolete()).containsExactly("a loudness: it passes now");
    assertThat(MetricsFold.of(events).selection().text())
        .isEqualTo("1 of 2 stories are judged; 1 left out");
  }

  @Test
  void theEntryOfARenamedStoryIsNot() {
    run("new").baseline(key("old"));
    done("new", CheckStatus.VIOLATED, key("old"), State.ACCEPTED);

    assertThat(obsolete()).isEmpty();
    assertThat(BaselineFold.judged(events)).containsExactly(key("old"));
  }

  @Test
  void aCopyDoesNotDecideOnTheEntryOfAStoryThatWasLeftOut() {
    run("copy").baseline(key("a"));
    events.add(new StoriesSelected(AT, null, null, List.of("a")));
    done("copy", CheckStatus.VIOLATED, key("a"), State.ACCEPTED);

    assertThat(obsolete()).isEmpty();
    assertThat(BaselineFold.judged(events)).isEmpty();
  }

  @Test
  void aWorkerThatReplacesAnotherGoesOn() {
    run("a", "b").baseline(key("a"), key("b"));
    done("a", CheckStatus.VIOLATED, key("a"), State.ACCEPTED);
    events.add(new RunStarted(AT, "verify", List.of("b"), true));
    baseline(key("a"), key("b"));
    events.add(new StoryStarted(AT, "b", null, List.of("loudness")));
    done("b", CheckStatus.PASSED, null, null);

    assertThat(obsolete()).containsExactly("b loudness: it passes now");
  }

  @Test
  void noChangedStoryIsSaid() {
    run();
    events.add(new StoriesSelected(AT, "origin/main", "0123456789abcdef", List.of("a", "b")));

    assertThat(MetricsFold.of(events).selection().text())
        .isEqualTo(
            "None of 2 stories changed since origin/main (compared with commit 0123456789ab); 2"
                + " left out");
  }

  private BaselineFoldTest run(String... stories) {
    events.add(new RunStarted(AT, "verify", List.of(stories), false));
    for (String story : stories) {
      events.add(new StoryStarted(AT, story, null, List.of("loudness")));
    }
    return this;
  }

  private void baseline(Key... entries) {
    events.add(new BaselineRead(AT, "storygen-baseline.json", List.of(entries)));
  }

  private void done(String story, CheckStatus status, Key entry, State state) {
    CheckOutcome outcome =
        new CheckOutcome(
            story, "loudness", status, Severity.ERROR, null, null, null, null, null, null, 0);
    BaselineMatch match =
        state == null ? null : new BaselineMatch(state, entry, "2026-11-01", null, null, null);
    events.add(new CheckDone(AT, outcome.withBaseline(match, "")));
  }

  private static Key key(String story) {
    return new Key(null, story, "loudness");
  }

  private List<String> obsolete() {
    return MetricsFold.of(events).baseline().obsolete().stream()
        .map(it -> it.story() + " " + it.check() + ": " + it.reason())
        .toList();
  }
}
