package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Json;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much the timelines add to a report. */
class TimelineSizeTest {

  @TempDir private Path folder;

  @Test
  void aHundredStoriesOf200WordsWithTimelinesFitIn215Kilobytes() throws IOException {
    Random random = new Random(42);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      names.add("story-" + i);
      new SampleStories(folder).story("story-" + i, 200, random);
    }
    ObjectNode metrics = (ObjectNode) Json.mapper().readTree(SampleStories.metrics(names));
    ArrayNode checks = (ArrayNode) metrics.get("checks");
    for (String name : names) {
      timed(name, random).forEach(checks::addPOJO);
    }
    Path file = folder.resolve("metrics.json");
    Json.mapper().writeValue(file.toFile(), metrics);

    StorySections sections =
        StorySections.of(
            ReportedStories.of(Metrics.read(file)),
            new ReportLinks(folder.resolve("reports"), folder));

    assertThat(String.join("", sections.packs())).hasSizeLessThan(215_000);
    assertThat(Files.size(file)).isLessThan(2_000_000);
  }

  /** Of a voiceover, and of a video with nearly the same sound. */
  private static List<CheckOutcome> timed(String story, Random random) {
    float[] loudness = new float[TimeCourse.MAX_VALUES];
    float[] peaks = new float[TimeCourse.MAX_VALUES];
    float[] videoPeaks = new float[TimeCourse.MAX_VALUES];
    float level = -14;
    for (int i = 0; i < loudness.length; i++) {
      level += random.nextGaussian() / 5 + (-14 - level) / 20;
      loudness[i] = level;
      peaks[i] = -1 - 10 * (float) Math.pow(random.nextDouble(), 4);
      videoPeaks[i] = peaks[i] + random.nextFloat() / 4;
    }
    List<TimeSpan> silences = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      silences.add(new TimeSpan(3 * i, 3 * i + random.nextDouble()));
    }
    return List.of(
        outcome(
            story,
            "loudness",
            Measurement.of("loudness", -14.0, "LUFS").over(levels(loudness)),
            Measurement.of("loudness of the video", -14.0, "LUFS").over(levels(loudness))),
        outcome(
            story,
            "true-peak",
            Measurement.of("true peak", -1.0, "dBTP").over(levels(peaks)),
            Measurement.of("true peak of the video", -1.0, "dBTP").over(levels(videoPeaks))),
        outcome(
            story,
            "silence",
            Measurement.of("longest silence within", 1.0, "s")
                .over(TimeCourse.ofStretches(90, silences))));
  }

  private static TimeCourse levels(float... levels) {
    return TimeCourse.ofLevels(90, 0, 90.0 / levels.length, levels);
  }

  private static CheckOutcome outcome(String story, String check, Measurement... measured) {
    List<Measurement> measurements = List.of(measured);
    List<Limit> limits =
        measurements.stream().map(it -> Limit.atMost("maximum", it.name(), 9, it.unit())).toList();
    return new CheckOutcome(
        story,
        check,
        CheckStatus.PASSED,
        Severity.ERROR,
        measurements,
        null,
        limits,
        null,
        null,
        null,
        0);
  }
}
