package dev.storygen.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.GoalRun;
import dev.storygen.metrics.Runs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

  private static final String VOICE = "voice.synthesis";

  @Test
  void aFirstRunHasNoChanges() {
    Trend trend = trend(List.of(), Runs.at(0).lasted(3).made("a", false).run());

    assertThat(trend).isEqualTo(Trend.none());
  }

  @Test
  void durationsAreComparedWithTheMedianOfTheMedians() {
    assertThat(speed(2.2, 2.0, 2.25, 1.75, 9.0, 2.0))
        .isEqualTo(new OperationSpeed(VOICE, 2.2, 2.0, 0.25, 5, SpeedVerdict.USUAL));
  }

  @Test
  void fewerThanFiveRunsGiveNoVerdict() {
    assertThat(speed(9, 2, 2, 2, 2))
        .isEqualTo(new OperationSpeed(VOICE, 9, 0, 0, 4, SpeedVerdict.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource({"3.0, USUAL", "3.01, SLOWER", "1.34, USUAL", "1.33, FASTER"})
  void slowerMeansByTheFactor(double seconds, SpeedVerdict verdict) {
    assertThat(speed(seconds, 2, 2, 2, 2, 2).verdict()).isEqualTo(verdict);
  }

  /** The median is 2, the median absolute deviation 0.5: 3 x 1.4826 x 0.5 are 2.22. */
  @ParameterizedTest
  @CsvSource({"4.22, USUAL", "4.23, SLOWER"})
  void differencesWithinTheNoiseAreUsual(double seconds, SpeedVerdict verdict) {
    assertThat(speed(seconds, 1.5, 2.5, 2, 1, 3).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"0.11, USUAL", "0.12, SLOWER", "0.001, USUAL"})
  void imperceptibleDifferencesAreUsual(double seconds, SpeedVerdict verdict) {
    assertThat(speed(seconds, 0.015, 0.015, 0.015, 0.015, 0.015).verdict()).isEqualTo(verdict);
  }

  @Test
  void twoOutliersOfFiveRunsDoNotChangeTheUsualDuration() {
    assertThat(speed(6, 2, 600, 2, 500, 2).verdict()).isEqualTo(SpeedVerdict.SLOWER);
  }

  @Test
  void onlyTheLastRunsThatHadTheOperationCount() {
    List<PastRun> earlier = new ArrayList<>();
    IntStream.range(0, 20).forEach(i -> earlier.add(Runs.median(i, 99)));
    IntStream.range(20, 25).forEach(i -> earlier.add(Runs.median(i, 2)));
    IntStream.range(25, 60).forEach(i -> earlier.add(Runs.at(i).judged("a", 2).run()));
    Regression five = Regression.of(Map.of("runs", "5"));

    assertThat(TrendCalculator.of(earlier, Runs.median(70, 2), five).speeds())
        .containsExactly(new OperationSpeed(VOICE, 2, 2, 0, 5, SpeedVerdict.USUAL));
  }

  @Test
  void runsInWhichTheOperationAlwaysFailedDoNotCount() {
    List<PastRun> earlier = new ArrayList<>(medians(2, 2, 2, 2));
    earlier.add(Runs.at(5).operation(VOICE, 3, 3, null).run());

    assertThat(trend(earlier, Runs.median(9, 2)).speeds())
        .extracting(OperationSpeed::verdict)
        .containsExactly(SpeedVerdict.UNKNOWN);
    assertThat(trend(earlier, Runs.at(9).operation(VOICE, 3, 3, null).run()).speeds()).isEmpty();
  }

  @Test
  void changesSinceTheLastRunAreListed() {
    PastRun before =
        Runs.at(1)
            .lasted(20)
            .operation(VOICE, 4, 1, 2.0)
            .made("a", true)
            .made("b", false)
            .made("c", true)
            .run();
    PastRun now =
        Runs.at(2)
            .lasted(31)
            .operation(VOICE, 4, 2, 2.0)
            .made("a", false)
            .made("b", true)
            .made("c", false)
            .run();

    Trend trend = trend(List.of(before), now);

    assertThat(trend.lastRun()).isEqualTo(Instant.EPOCH.plusSeconds(60));
    assertThat(trend.changes())
        .containsExactly(
            new Change("a", "passed", "not made", ChangeDirection.WORSE),
            new Change("c", "passed", "not made", ChangeDirection.WORSE),
            new Change("success rate", "75 %", "50 %", ChangeDirection.WORSE),
            new Change("stories failed", "1", "2", ChangeDirection.WORSE),
            new Change("stories passed", "2", "1", ChangeDirection.WORSE),
            new Change("time in goals", "20.00 s", "31.00 s", ChangeDirection.WORSE),
            new Change("b", "not made", "passed", ChangeDirection.BETTER));
  }

  @Test
  void checksThatFailOrNoLongerFailAreNamed() {
    PastRun before =
        Runs.at(1)
            .judged("a", 2)
            .judged("b", 1, "audio-size")
            .judged("c", 1, "audio-size")
            .judged("d", 1, "audio-size")
            .run();
    PastRun now =
        Runs.at(2)
            .judged("a", 1, "audio-bitrate")
            .judged("b", 2)
            .judged("c", 0, "audio-bitrate", "audio-size")
            .judged("d", 1, "audio-size")
            .run();

    assertThat(stories(before, now))
        .containsExactly(
            new Change("a", "passed", "audio-bitrate", ChangeDirection.WORSE),
            new Change("c", "audio-size", "audio-bitrate, audio-size", ChangeDirection.WORSE),
            new Change("b", "audio-size", "passed", ChangeDirection.BETTER));
  }

  @Test
  void warningsAndUnmeasuredChecksAreChanges() {
    PastStory before = new PastStory(null, 2, null, null, null);
    PastStory now = new PastStory(null, 0, null, List.of("audio-bitrate"), List.of("audio-size"));

    assertThat(
            stories(
                Runs.at(1).story("a", before).run(),
                Runs.at(2).checks("audio-size", "audio-bitrate").story("a", now).run()))
        .containsExactly(
            new Change(
                "a",
                "passed",
                "audio-bitrate (warning), audio-size (unmeasured)",
                ChangeDirection.WORSE));
  }

  @Test
  void aProblemWhoseCheckDidNotRunIsNotResolved() {
    PastRun before = Runs.at(1).judged("a", 1, "audio-size").run();
    PastRun made = Runs.at(2).made("a", true).run();
    PastRun another = Runs.at(3).judged("a", 1).checks("audio-bitrate").run();

    assertThat(stories(before, made)).isEmpty();
    assertThat(stories(before, another)).isEmpty();
  }

  @Test
  void aStoryIsComparedWithTheLastRunThatContainsIt() {
    PastRun before = Runs.at(1).made("a", true).made("b", true).run();
    PastRun subset = Runs.at(2).made("b", true).run();
    PastRun now = Runs.at(3).made("a", false).made("new", false).made("fine", true).run();

    Trend trend = trend(List.of(before, subset), now);

    assertThat(trend.changes())
        .contains(
            new Change("a", "passed", "not made", ChangeDirection.WORSE),
            new Change("new", "new", "not made", ChangeDirection.WORSE))
        .extracting(Change::subject)
        .doesNotContain("b", "fine");
  }

  @Test
  void theTimeInGoalsIsComparedOnlyForTheSameGoalsAndStories() {
    PastRun before = Runs.at(1).lasted(20).made("a", true).made("b", true).run();
    PastRun stopped =
        Runs.at(2)
            .goals(new GoalRun("generate", Instant.EPOCH, 1, false))
            .made("a", true)
            .made("b", true)
            .run();

    assertThat(subjects(before, Runs.at(3).lasted(40).made("a", true).run()))
        .doesNotContain("time in goals");
    assertThat(
            trend(
                    List.of(before, stopped),
                    Runs.at(3).lasted(15).made("a", true).made("b", true).run())
                .changes())
        .containsExactly(new Change("time in goals", "20.00 s", "15.00 s", ChangeDirection.BETTER));
  }

  @Test
  void slowOperationsAreChanges() {
    Trend trend = trend(medians(2, 2, 2, 2, 2), Runs.median(9, 6.4));

    assertThat(trend.changes())
        .containsExactly(new Change(VOICE, "usually 2.00 s", "6.40 s", ChangeDirection.WORSE));
  }

  @Test
  void ofManyChangedStoriesTheFirstAreListed() {
    Runs before = Runs.at(1);
    Runs now = Runs.at(2);
    IntStream.range(100, 130).forEach(i -> before.made("s" + i, true));
    IntStream.range(100, 130).forEach(i -> now.made("s" + i, false));

    List<Change> stories = stories(before.run(), now.run());

    assertThat(stories).hasSize(21);
    assertThat(stories)
        .last()
        .isEqualTo(new Change("other stories", "", "10 more changed", ChangeDirection.NEUTRAL));
  }

  private static List<Change> stories(PastRun before, PastRun now) {
    return trend(List.of(before), now).changes().stream()
        .filter(change -> !change.subject().matches("stories (passed|failed)"))
        .toList();
  }

  private static List<String> subjects(PastRun before, PastRun now) {
    return trend(List.of(before), now).changes().stream().map(Change::subject).toList();
  }

  private static OperationSpeed speed(double seconds, double... earlier) {
    return trend(medians(earlier), Runs.median(99, seconds)).speeds().get(0);
  }

  private static List<PastRun> medians(double... seconds) {
    return IntStream.range(0, seconds.length).mapToObj(i -> Runs.median(i, seconds[i])).toList();
  }

  private static Trend trend(List<PastRun> earlier, PastRun run) {
    return TrendCalculator.of(earlier, run, Regression.none());
  }
}
