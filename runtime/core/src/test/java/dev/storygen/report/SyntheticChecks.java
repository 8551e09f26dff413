package dev.storygen.report;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generated outcomes of the checks of a story: passed, violated, warnings and unmeasured. */
final class SyntheticChecks {

  private record SampleCheck(
      String check, String measure, String unit, double usual, double minimum) {}

  private static final List<SampleCheck> CHECKS =
      List.of(
          new SampleCheck("audio-bitrate", "audio bitrate", "kbit/s", 128, 32),
          new SampleCheck("audio-duration", "audio duration", "s", 62, 10),
          new SampleCheck("audio-size", "file size", "bytes", 991_000, 10_000),
          new SampleCheck("script-length", "script length", "characters", 1290, 400),
          new SampleCheck("subtitle-coverage", "covered speech", "%", 99.2, 95),
          new SampleCheck("video-duration", "video duration", "s", 62, 10),
          new SampleCheck("video-size", "file size", "bytes", 8_912_000, 100_000),
          new SampleCheck("video-streams", "picture streams", "", 1, 1));

  private final Random random;

  SyntheticChecks(Random random) {
    this.random = random;
  }

  List<CheckOutcome> of(int number) {
    List<CheckOutcome> checks = new ArrayList<>();
    if (number % 17 == 7) {
      return checks; // there is nothing to check
    }
    for (int i = 0; i < CHECKS.size(); i++) {
      SampleCheck sample = CHECKS.get(i);
      boolean violated = number % 13 == 5 && i == number % CHECKS.size();
      boolean warned = number % 19 == 4 && i == 4;
      boolean unmeasured = number % 41 == 31 && i == 5;
      checks.add(outcome(number, sample, violated, warned, unmeasured));
    }
    return checks;
  }

  private CheckOutcome outcome(
      int number, SampleCheck sample, boolean violated, boolean warned, boolean unmeasured) {
    double value = sample.usual() * (0.95 + 0.1 * random.nextDouble());
    value = violated || warned ? sample.minimum() * 0.9 : Math.max(sample.minimum(), value);
    BigDecimal measured = BigDecimal.valueOf(value).setScale(2, RoundingMode.DOWN);
    BigDecimal minimum = BigDecimal.valueOf(sample.minimum());
    String limit = ("minimum " + minimum.toPlainString() + " " + sample.unit()).strip();
    String fix = "Set <checks><" + sample.check() + ">.";
    String file = sample.check().startsWith("audio") ? "voiceover.mp3" : "video.mp4";
    String message =
        unmeasured
            ? "there is no decoder for " + file + " of " + SyntheticMetrics.name(number)
            : "%s of %s: %s is %s, but expected %s. %s"
                .formatted(
                    file, SyntheticMetrics.name(number), sample.measure(), measured, limit, fix);
    return new CheckOutcome(
        SyntheticMetrics.name(number),
        sample.check(),
        unmeasured
            ? CheckStatus.UNMEASURED
            : violated || warned ? CheckStatus.VIOLATED : CheckStatus.PASSED,
        warned ? Severity.WARNING : Severity.ERROR,
        unmeasured
            ? List.of()
            : List.of(new Measurement(sample.measure(), measured, sample.unit())),
        limit,
        List.of(
            new Limit("minimum", sample.measure(), Limit.Bound.MINIMUM, minimum, sample.unit())),
        SyntheticMetrics.files(number)
            .get(sample.check().startsWith("audio") ? "voiceover" : "video"),
        violated || warned || unmeasured ? message : null,
        violated || warned ? fix : null,
        0.02);
  }
}
