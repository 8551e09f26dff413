package dev.storygen.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.metrics.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A build that found its results in the cache is neither faster nor slower than others. */
class CachedBuildTest {

  private static final Regression LIMITED = Regression.of(Map.of("maxSlowdown", "2"));

  private static PastRun made(long minute) {
    return Runs.at(minute)
        .lasted(60)
        .made("a", true)
        .operation("video.rendering", 1, 0, 30.0)
        .run();
  }

  private static PastRun cached(long minute) {
    return Runs.at(minute).lasted(3).made("a", true).cached("video.rendering", 1).run();
  }

  @Test
  void aCachedBuildIsNoImprovementAndTheNextOneNoRegression() {
    List<PastRun> earlier = new ArrayList<>();
    for (int minute = 0; minute < 6; minute++) {
      earlier.add(made(minute));
    }
    Trend trend = TrendCalculator.of(earlier, cached(6), LIMITED);
    assertThat(trend.changes()).isEmpty();
    assertThat(trend.speeds()).isEmpty();
    assertThat(LIMITED.check(cached(6), trend)).isEmpty();

    for (int minute = 6; minute < 20; minute++) {
      earlier.add(cached(minute));
    }
    Trend next = TrendCalculator.of(earlier, made(20), LIMITED);
    assertThat(next.changes()).isEmpty();
    assertThat(next.speeds())
        .singleElement()
        .satisfies(
            speed -> {
              assertThat(speed.verdict()).isEqualTo(SpeedVerdict.USUAL);
              assertThat(speed.usualSeconds()).isEqualTo(30);
            });
    assertThat(LIMITED.check(made(20), next)).isEmpty();
  }

  @Test
  void averagesAreThoseOfTheWorkThatWasDone() {
    PastOperation sum =
        PastOperation.combined(
            List.of(
                made(0).byOperation().get("video.rendering"),
                cached(1).byOperation().get("video.rendering")));

    assertThat(sum.count()).isEqualTo(2);
    assertThat(sum.cached()).isEqualTo(1);
    assertThat(sum.averageSeconds()).isEqualTo(2.0);
    assertThat(cached(1).byOperation().get("video.rendering").averageSeconds()).isZero();
  }
}
