package dev.storygen.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.Runs;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionTest {

  @Test
  void withoutLimitsNothingIsReported() {
    assertThat(judge(Map.of(), 5, Runs.median(9, 99))).isEmpty();
    assertThat(judge(Map.of("runs", "20"), 5, Runs.median(9, 99))).isEmpty();
  }

  @Test
  void aSlowdownIsAnErrorWithMeasuredAndExpectedValue() {
    assertThat(judge(Map.of("maxSlowdown", "1.5"), 8, Runs.median(9, 6.4)))
        .containsExactly(
            error(
                "voice.synthesis is slower than usual: its median is 6.40 s, but expected maximum is"
                    + " 3.00 s. Usually it is 2.00 s (spread 0.000 s, 8 runs). Look for what slows"
                    + " it down, or raise <regression><maxSlowdown>."));
  }

  @Test
  void maxSlowdownIsTheLimit() {
    assertThat(judge(Map.of("maxSlowdown", "4"), 8, Runs.median(9, 6.4))).isEmpty();
    assertThat(judge(Map.of("maxSlowdown", "1.1"), 8, Runs.median(9, 2.3))).hasSize(1);
  }

  @Test
  void tooFewRunsAreReportedAsNotJudged() {
    PastRun run =
        Runs.at(9)
            .operation("script", 1, 0, 9.0)
            .operation("voice.synthesis", 1, 0, 99.0)
            .operation("video", 2, 2, null)
            .run();

    assertThat(judge(Map.of("maxSlowdown", "1.5"), 3, run))
        .containsExactly(
            info("Slowdown cannot be judged: 0 of 5 required runs of script are recorded."),
            info(
                "Slowdown cannot be judged: 3 of 5 required runs of voice.synthesis are recorded."),
            info("Slowdown of video cannot be judged: it never succeeded in this build."));
  }

  @Test
  void aLowSuccessRateNeedsNoHistory() {
    PastRun run = Runs.at(9).operation("voice.synthesis", 9, 1, 2.0).run();

    assertThat(judge(Map.of("minSuccessRate", "95"), 0, run))
        .containsExactly(
            error(
                "The success rate is 88.88 % (1 of 9 operations failed), but expected minimum is 95"
                    + " %. Look at what failed, or lower <regression><minSuccessRate>."));
    assertThat(judge(Map.of("minSuccessRate", "88.88"), 0, run)).isEmpty();
  }

  @Test
  void aBuildWithoutOperationsHasNothingToCompare() {
    assertThat(judge(Map.of("minSuccessRate", "95"), 9, Runs.at(9).judged("a", 2).run()))
        .containsExactly(
            info(
                "No operation ran in this build: <regression> has nothing to compare. It needs"
                    + " a build that runs storygen:generate."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maxSlowdown | 0.9 | <regression><maxSlowdown> is '0.9', but expected a number from 1 to 1000.",
        "maxSlowdown | NaN | <regression><maxSlowdown> is 'NaN', but expected a number from 1 to 1000.",
        "maxSlowdown | fast | <regression><maxSlowdown> is 'fast', but expected a number.",
        "minSuccessRate | 101 | <regression><minSuccessRate> is '101', but expected a number from 0 to 100.",
        "runs | 4 | <regression><runs> is '4', but expected a whole number from 5 to 200.",
        "maxSlowDown | 2 | <regression> has no setting 'maxSlowDown'. Did you mean 'maxSlowdown'?"
            + " There are: maxSlowdown, minSuccessRate, runs.",
      })
  void invalidSettingsAreRejected(String key, String value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regression.of(Map.of(key, value)))
        .withMessage(message);
  }

  private static List<ConsoleLine> judge(Map<String, String> settings, int earlier, PastRun run) {
    Regression regression = Regression.of(settings);
    List<PastRun> runs =
        IntStream.range(0, earlier).mapToObj(minute -> Runs.median(minute, 2)).toList();
    return regression.check(run, TrendCalculator.of(runs, run, regression));
  }

  private static ConsoleLine info(String text) {
    return new ConsoleLine(LogLevel.INFO, text);
  }

  private static ConsoleLine error(String text) {
    return new ConsoleLine(LogLevel.ERROR, text);
  }
}
