package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeCourseTest {

  @Test
  void levelsAreRoundedToTenths() {
    TimeCourse course = TimeCourse.ofLevels(9, 1.45, 0.5, new float[] {-23.04f, -70, 0.06f});

    assertThat(course.values()).containsExactly(-23f, -70f, 0.1f);
    assertThat(course.stretches()).isEmpty();
  }

  @Test
  void whatIsWrittenIsRead() throws JsonProcessingException {
    List<TimeCourse> courses =
        List.of(
            TimeCourse.ofLevels(9, 1.45, 0.5, new float[] {-23, Float.NaN, -22}).with("in part"),
            TimeCourse.ofStretches(9, List.of(new TimeSpan(1, 2))).omitting(3));
    for (TimeCourse course : courses) {
      String json = Json.mapper().writeValueAsString(course);

      assertThat(Json.mapper().readValue(json, TimeCourse.class)).isEqualTo(course);
    }
  }

  @Test
  void valuesStandOnOneLine() throws JsonProcessingException {
    TimeCourse course = TimeCourse.ofLevels(9, 1.45, 0.5, new float[] {-23, -22.5f, Float.NaN});

    assertThat(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(course))
        .isEqualTo(
            """
            {
              "seconds" : 9.0,
              "start" : 1.45,
              "step" : 0.5,
              "values":[-23.0,-22.5,null],
              "omitted" : 0
            }\
            """);
  }

  @Test
  void theLongestStretchesAreKeptInOrder() {
    List<TimeSpan> many = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      many.add(new TimeSpan(2 * i, 2 * i + (i % 50 == 7 ? 1.5 : 0.5)));
    }
    Collections.shuffle(many, new Random(1));

    TimeCourse course = TimeCourse.ofStretches(10_000, many);

    assertThat(course.stretches())
        .hasSize(TimeCourse.MAX_STRETCHES)
        .isSortedAccordingTo(Comparator.comparingDouble(TimeSpan::start))
        .allMatch(stretch -> stretch.duration() == 1.5);
    assertThat(course.omitted()).isEqualTo(4900);
  }

  @Test
  void emptyStretchesDoNotCount() {
    TimeCourse course = TimeCourse.ofStretches(9, List.of(new TimeSpan(0, 0), new TimeSpan(2, 2)));

    assertThat(course.stretches()).isEmpty();
    assertThat(course.omitted()).isZero();
  }

  @Test
  void aWaveformOfManySilencesIsBounded() {
    List<TimeSpan> silences = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      silences.add(new TimeSpan(i, i + (i < 990 ? 0.5 : 0.8)));
    }

    assertThat(new Waveform(1000, "AB", silences).bounded().silences())
        .hasSize(Waveform.COLUMNS)
        .contains(new TimeSpan(995, 995.8));
  }
}
