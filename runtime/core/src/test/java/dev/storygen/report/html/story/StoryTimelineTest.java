package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.metrics.Metrics;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import dev.storygen.report.html.chart.SvgOutlines;
import dev.storygen.report.html.chart.TimeLane;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTimelineTest {

  private static final Limit SHARE = Limit.atMost("share", "share of silence", 0.8, "");
  private static final Limit WITHIN = Limit.atMost("within", "longest silence within", 5, "s");

  @Test
  void aCheckThatWasNotMadeSaysSo() {
    StoryTimeline timeline = timeline(silence(CheckStatus.PASSED, Severity.ERROR, 0.1, span(2, 3)));

    assertThat(timeline.lanes())
        .extracting(TimeLane::name, TimeLane::text)
        .containsExactly(
            tuple("Loudness", "not checked"),
            tuple("True peak", "not checked"),
            tuple("Silence", "1.0 s at 2.0 s"),
            tuple("Black pictures", "not checked"),
            tuple("Frozen pictures", "not checked"),
            tuple("Speech without a caption", "not checked"));
    assertThat(timeline.lanes().get(0).width()).isEmpty();
    assertThat(timeline.waveform().seconds()).isEqualTo("20");
  }

  @Test
  void aCheckThatCouldNotMeasureSaysSo() {
    StoryTimeline timeline =
        timeline(
            silence(CheckStatus.PASSED, Severity.ERROR, 0.1),
            outcome("freeze", CheckStatus.UNMEASURED, Severity.ERROR, List.of()),
            outcome("black-frames", CheckStatus.VIOLATED, Severity.ERROR, List.of()));

    assertThat(lane(timeline, "Frozen pictures").text()).isEqualTo("not measured");
    assertThat(lane(timeline, "Black pictures").text()).isEqualTo("not measured");
    assertThat(lane(timeline, "Silence").text()).isEqualTo("none");
  }

  @Test
  void aLevelWithoutValuesSaysWhy() {
    TimeCourse tooShort = TimeCourse.ofLevels(2, 0, 0, new float[0]).with("shorter than 3 s");
    CheckOutcome loudness =
        outcome(
            "loudness",
            CheckStatus.PASSED,
            Severity.ERROR,
            List.of(),
            Measurement.of("loudness", -14.0, "LUFS").over(tooShort),
            Measurement.of("loudness of the video", -14.0, "LUFS")
                .over(TimeCourse.ofLevels(4, 1.45, 0.5, new float[] {-14, -15})));

    StoryTimeline timeline = timeline(loudness);

    assertThat(lane(timeline, "Loudness").text()).isEqualTo("not measured: shorter than 3 s");
    assertThat(lane(timeline, "Loudness of the video").text())
        .isEqualTo("-14 LUFS; over time -15 to -14 LUFS");
    assertThat(timeline.waveform().seconds()).isEqualTo("4");
  }

  @Test
  void aStretchThatIsTooLongIsMarked() {
    TimeLane lane =
        lane(
            timeline(silence(CheckStatus.VIOLATED, Severity.ERROR, 0.5, span(2, 3), span(8, 14))),
            "Silence");

    assertThat(lane.status()).isEqualTo("failed");
    assertThat(SvgOutlines.boxes(lane.violated()))
        .containsExactly(new Rectangle2D.Double(400, 0, 300, 10));
    assertThat(SvgOutlines.boxes(lane.stretches()))
        .containsExactly(new Rectangle2D.Double(100, 0, 50, 10));
  }

  @Test
  void aShareIsViolatedByAllStretches() {
    TimeLane lane =
        lane(
            timeline(silence(CheckStatus.VIOLATED, Severity.WARNING, 0.9, span(2, 3), span(8, 9))),
            "Silence");

    assertThat(lane.status()).isEqualTo("warned");
    assertThat(SvgOutlines.boxes(lane.violated())).hasSize(2);
  }

  @Test
  void aLimitForInformationMarksNothing() {
    TimeLane lane =
        lane(timeline(silence(CheckStatus.VIOLATED, Severity.INFO, 0.9, span(2, 12))), "Silence");

    assertThat(lane.violated()).isEmpty();
    assertThat(lane.text()).isEqualTo("10.0 s at 2.0 s");
  }

  @Test
  void aCheckOfAnotherJarHasARow() {
    CheckOutcome breaths =
        outcome(
            "breaths",
            CheckStatus.PASSED,
            Severity.ERROR,
            List.of(),
            Measurement.of("longest breath", 0.4, "s")
                .over(TimeCourse.ofStretches(20, List.of(span(1, 1.4))).with("of the first take")));

    assertThat(lane(timeline(breaths), "breaths").text())
        .isEqualTo("0.4 s at 1.0 s; of the first take");
  }

  @Test
  void aStoryOfUnknownDurationHasNoTimeline() {
    assertThat(timeline(outcome("freeze", CheckStatus.UNMEASURED, Severity.ERROR, List.of())))
        .isNull();
  }

  private static StoryTimeline timeline(CheckOutcome... checks) {
    Metrics metrics = Metrics.of(List.of(), List.of(checks));
    return StoryTimeline.of(ReportedStories.of(metrics).get(0), 0);
  }

  private static TimeLane lane(StoryTimeline timeline, String name) {
    return timeline.lanes().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static TimeSpan span(double start, double end) {
    return new TimeSpan(start, end);
  }

  private static CheckOutcome silence(
      CheckStatus status, Severity severity, double share, TimeSpan... silences) {
    double longest = List.of(silences).stream().mapToDouble(TimeSpan::duration).max().orElse(0);
    return outcome(
        "silence",
        status,
        severity,
        List.of(SHARE, WITHIN),
        Measurement.of("share of silence", share, ""),
        Measurement.of("longest silence within", longest, "s")
            .over(TimeCourse.ofStretches(20, List.of(silences))));
  }

  private static CheckOutcome outcome(
      String check,
      CheckStatus status,
      Severity severity,
      List<Limit> limits,
      Measurement... measurements) {
    return new CheckOutcome(
        "a", check, status, severity, List.of(measurements), null, limits, null, null, null, 0);
  }
}
