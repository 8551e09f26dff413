package dev.storygen.report.html.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeLaneTest {

  private static final List<Limit> LIMITS =
      List.of(
          Limit.atLeast("minimum", "loudness", -31, "LUFS"),
          Limit.atMost("maximum", "loudness", -9, "LUFS"));

  @Test
  void aLevelIsALineThroughTheMiddleOfItsSteps() {
    TimeLane lane = level(10, -14, 2, 1, -20, -10, -70);

    // 50 LU in steps of half a unit; ten steps are the axis, of which the first two are empty
    assertThat(lane.width()).isEqualTo("10");
    assertThat(lane.height()).isEqualTo(100);
    assertThat(SvgOutlines.points(lane.levels()).get(0))
        .startsWith(point(2.5, 40), point(3.5, 20), point(4.5, 100));
    assertThat(lane.name()).isEqualTo("Loudness");
    assertThat(lane.text())
        .isEqualTo("-14 LUFS; over time silence to -10 LUFS (minimum -31 LUFS, maximum -9 LUFS)");
    assertThat(lane.violated()).isEmpty();
    assertThat(lane.status()).isEmpty();
  }

  @Test
  void aLimitIsALineOverTheWholeTime() {
    TimeLane lane = level(10, -14, 2, 1, -20, -10);

    assertThat(SvgOutlines.boxes(lane.limits()))
        .containsExactly(
            new Rectangle2D.Double(0, 62, 10, 0), new Rectangle2D.Double(0, 18, 10, 0));
  }

  @Test
  void whatIsBeyondAViolatedLimitIsMarked() {
    TimeLane lane =
        LevelLane.of(
            measurement(-6, 0, 2, -12, -5, -4, -12, -8),
            10,
            LIMITS,
            LIMITS.subList(1, 2),
            "failed");

    assertThat(SvgOutlines.boxes(lane.violated()))
        .containsExactly(
            new Rectangle2D.Double(1, 0, 2, 100), new Rectangle2D.Double(4, 0, 1, 100));
    assertThat(lane.status()).isEqualTo("failed");
    assertThat(lane.text()).endsWith("; violated from 2.0 s to 6.0 s, 8.0 s to 10.0 s");
  }

  @Test
  void aLevelAboveTheUsualRangeIsWithinTheChart() {
    TimeLane lane =
        LevelLane.of(
            new Measurement("true peak", BigDecimal.valueOf(7.2), "dBTP")
                .over(TimeCourse.ofLevels(2, 0, 1, new float[] {-120, 7.2f})),
            2,
            List.of(),
            List.of(),
            "");

    assertThat(lane.height()).isEqualTo(2 * (24 + 8));
    assertThat(SvgOutlines.points(lane.levels()).get(0)).startsWith(point(0.5, 64), point(1.5, 2));
  }

  @Test
  void levelsThatOtherToolsWroteAreDrawnWithinBounds() {
    TimeLane lane =
        LevelLane.of(
            Measurement.of("heat", 1.0, "K")
                .over(
                    new TimeCourse(
                        3, 0, 1, List.of(Float.MAX_VALUE, Float.NaN, -1e9f), null, 0, null)),
            3,
            List.of(),
            List.of(),
            "");

    assertThat(lane.height()).isLessThanOrEqualTo(800);
    assertThat(SvgOutlines.points(lane.levels())).hasSize(2);
  }

  @Test
  void stretchesAreBoxesOverTheirTime() {
    TimeSpan violated = new TimeSpan(40, 90);
    TimeLane lane =
        StretchLane.of(
            "Silence",
            100,
            List.of(violated, new TimeSpan(10, 20), new TimeSpan(99, 999)),
            2,
            List.of(violated),
            "warned");

    assertThat(SvgOutlines.boxes(lane.stretches()))
        .containsExactly(
            new Rectangle2D.Double(100, 0, 100, 10), new Rectangle2D.Double(990, 0, 10, 10));
    assertThat(SvgOutlines.boxes(lane.violated()))
        .containsExactly(new Rectangle2D.Double(400, 0, 500, 10));
    assertThat(lane.text())
        .isEqualTo(
            "5, longest 50.0 s at 40.0 s (the longest 3 are drawn);"
                + " violated from 40.0 s to 90.0 s");
  }

  @Test
  void aShortStretchOfALongStoryIsSeen() {
    TimeLane lane =
        StretchLane.of("Black", 10_800, List.of(new TimeSpan(60, 60.04)), 0, List.of(), "");

    assertThat(SvgOutlines.boxes(lane.stretches()))
        .containsExactly(new Rectangle2D.Double(6, 0, 1, 10));
    assertThat(lane.text()).isEqualTo("0.04 s at 60.0 s");
  }

  @Test
  void noStretchIsSaid() {
    assertThat(StretchLane.of("Black", 10, List.of(), 0, List.of(), "failed"))
        .isEqualTo(TimeLane.without("Black", "none"));
  }

  @Test
  void theFirstViolationsAreListed() {
    List<TimeSpan> many =
        IntStream.range(0, 9).mapToObj(i -> new TimeSpan(2 * i, 2 * i + 1)).toList();

    assertThat(StretchLane.of("Black", 20, many, 0, many, "failed").text())
        .isEqualTo(
            "9, longest 1.0 s at 0 s; violated from 0 s to 1.0 s, 2.0 s to 3.0 s,"
                + " 4.0 s to 5.0 s and 6 more");
  }

  private static TimeLane level(double axis, double value, double start, double step, float... at) {
    return LevelLane.of(measurement(value, start, step, at), axis, LIMITS, List.of(), "failed");
  }

  private static Measurement measurement(double value, double start, double step, float... at) {
    return Measurement.of("loudness", value, "LUFS").over(TimeCourse.ofLevels(10, start, step, at));
  }

  private static Point2D point(double x, double y) {
    return new Point2D.Double(x, y);
  }
}
