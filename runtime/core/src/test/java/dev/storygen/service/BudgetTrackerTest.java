package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.model.BudgetKind;
import dev.storygen.provider.Resource;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetTrackerTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final List<Event> events = new ArrayList<>();

  @Test
  void everyLimitIsEmittedWithWhatIsUsed() {
    tracker(new Budget(1000, 200, 0), Map.of("inputTokens", 30L, "outputTokens", 12L));

    assertThat(events).containsExactly(set("tokens", 1000, 42), set("characters", 200, 0));
  }

  @Test
  void withoutABudgetEverythingIsAllowed() {
    BudgetTracker tracker = tracker(new Budget(0, 0, 0), Map.of());

    tracker.add(Resource.CHARACTERS, Integer.MAX_VALUE);

    for (BudgetKind kind : BudgetKind.values()) {
      assertThatCode(() -> tracker.check(kind)).doesNotThrowAnyException();
    }
    assertThat(events).isEmpty();
  }

  @Test
  void aSpentBudgetIsEmittedOnce() {
    BudgetTracker tracker = tracker(new Budget(0, 0, 3), Map.of());

    for (int i = 0; i < 5; i++) {
      tracker.add(Resource.IMAGES, 1);
    }

    assertThat(events).containsExactly(set("images", 3, 0), spent("images", 3, 3));
  }

  @Test
  void usageMayExceedTheBudget() {
    BudgetTracker tracker = tracker(new Budget(0, 100, 0), Map.of());

    tracker.add(Resource.CHARACTERS, 60);
    tracker.add(Resource.CHARACTERS, 60);

    assertThat(events).containsExactly(set("characters", 100, 0), spent("characters", 100, 120));
  }

  @Test
  void inputAndOutputTokensCountTogether() {
    BudgetTracker tracker = tracker(new Budget(100, 0, 0), Map.of());

    tracker.add(Resource.INPUT_TOKENS, 70);
    tracker.add(Resource.OUTPUT_TOKENS, 30);

    assertThat(events).containsExactly(set("tokens", 100, 0), spent("tokens", 100, 100));
  }

  @Test
  void aCallIsAllowedUntilTheBudgetIsSpent() throws IOException {
    BudgetTracker tracker = tracker(new Budget(0, 100, 0), Map.of());

    tracker.add(Resource.CHARACTERS, 99);
    tracker.check(BudgetKind.CHARACTERS);
    tracker.add(Resource.CHARACTERS, 1);

    assertThatThrownBy(() -> tracker.check(BudgetKind.CHARACTERS))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the budget of 100 characters is spent (100 used). What is made is kept; raise"
                + " <budget><characters> or run the other stories in another build.");
  }

  @Test
  void otherCallsAreAllowed() {
    BudgetTracker tracker = tracker(new Budget(0, 100, 5), Map.of());

    tracker.add(Resource.CHARACTERS, 100);

    assertThatCode(() -> tracker.check(BudgetKind.IMAGES)).doesNotThrowAnyException();
    assertThatCode(() -> tracker.check(BudgetKind.TOKENS)).doesNotThrowAnyException();
    assertThatCode(() -> tracker.check(null)).doesNotThrowAnyException();
  }

  @Test
  void earlierUsageOfTheBuildCounts() {
    BudgetTracker tracker = tracker(new Budget(0, 0, 2), Map.of("images", 2L));

    assertThat(events).containsExactly(spent("images", 2, 2), set("images", 2, 2));
    assertThatThrownBy(() -> tracker.check(BudgetKind.IMAGES))
        .hasMessage(
            "the budget of 2 images is spent (2 used). What is made is kept; raise"
                + " <budget><images> or run the other stories in another build.");
  }

  @Test
  void secondsOfAudioHaveNoBudget() {
    BudgetTracker tracker = tracker(new Budget(1, 1, 1), Map.of());
    events.clear();

    tracker.add(Resource.AUDIO_SECONDS, 1_000_000);

    assertThat(events).isEmpty();
  }

  private BudgetTracker tracker(Budget budget, Map<String, Long> spent) {
    return new BudgetTracker(budget, spent, events::add, CLOCK);
  }

  private static Event set(String kind, long limit, long used) {
    return new BudgetSet(CLOCK.instant(), kind, limit, used);
  }

  private static Event spent(String kind, long limit, long used) {
    return new BudgetSpent(CLOCK.instant(), kind, limit, used);
  }
}
