package dev.storygen.it;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import java.util.List;

/** Outcomes of a story of 6 s that have time courses. */
final class TimedChecks {

  private static final double SECONDS = 6;

  private TimedChecks() {}

  /** Loudness within its limits, a true peak beyond its own, a silence, and no black pictures. */
  static List<CheckOutcome> of(String story) {
    float[] loudness = new float[31];
    for (int i = 0; i < loudness.length; i++) {
      loudness[i] = i == 10 ? -30 : -13 - i % 5;
    }
    float[] peaks = new float[60];
    for (int i = 0; i < peaks.length; i++) {
      peaks[i] = i >= 30 && i < 35 ? 1.2f : i % 7 == 0 ? -20 : -2;
    }
    return List.of(
        outcome(
            story,
            "loudness",
            CheckStatus.PASSED,
            List.of(
                Limit.atLeast("minimum", "loudness", -31, "LUFS"),
                Limit.atMost("maximum", "loudness", -9, "LUFS")),
            Measurement.of("loudness", -14.2, "LUFS")
                .over(TimeCourse.ofLevels(SECONDS, 1.45, 0.1, loudness))),
        outcome(
            story,
            "true-peak",
            CheckStatus.VIOLATED,
            List.of(Limit.atMost("maximum", "true peak", 0, "dBTP")),
            Measurement.of("true peak", 1.2, "dBTP")
                .over(TimeCourse.ofLevels(SECONDS, 0, 0.1, peaks))),
        outcome(
            story,
            "silence",
            CheckStatus.PASSED,
            List.of(Limit.atMost("within", "longest silence within", 5, "s")),
            Measurement.of("longest silence within", 0.5, "s")
                .over(TimeCourse.ofStretches(SECONDS, List.of(new TimeSpan(2, 2.5))))),
        outcome(story, "black-frames", CheckStatus.UNMEASURED, List.of()),
        outcome(
            story,
            "freeze",
            CheckStatus.PASSED,
            List.of(),
            Measurement.of("longest time without a change", 0.04, "s")
                .over(
                    TimeCourse.ofStretches(SECONDS, List.of())
                        .with("only parts of the video were decoded, 48 pictures"))));
  }

  private static CheckOutcome outcome(
      String story,
      String check,
      CheckStatus status,
      List<Limit> limits,
      Measurement... measurements) {
    return new CheckOutcome(
        story,
        check,
        status,
        Severity.ERROR,
        List.of(measurements),
        null,
        limits,
        null,
        null,
        null,
        0);
  }
}
