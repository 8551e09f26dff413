package dev.storygen.report.html.story;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.Waveform;
import dev.storygen.report.html.chart.TimeLane;
import dev.storygen.report.html.chart.WaveformPlot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the checks of a story measured over its time, on one axis.
 *
 * @param waveform of the voiceover; it has the axis
 * @param lanes the rows below it; empty where no check was made
 */
record StoryTimeline(WaveformPlot waveform, List<TimeLane> lanes) {

  /** The rows that every story has, by the check that measures them. */
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("loudness", "Loudness");
    NAMES.put("true-peak", "True peak");
    NAMES.put("silence", "Silence");
    NAMES.put("black-frames", "Black pictures");
    NAMES.put("freeze", "Frozen pictures");
    NAMES.put("subtitle-coverage", "Speech without a caption");
  }

  /**
   * The timeline of a story.
   *
   * @param fallbackSeconds the duration where no file was decoded
   * @return null where the duration is unknown or impossible
   */
  static StoryTimeline of(ReportedStory story, double fallbackSeconds) {
    Waveform waveform = story.run() == null ? null : story.run().waveform();
    double measured =
        story.checks().stream()
            .flatMap(CheckCourses::courses)
            .mapToDouble(TimeCourse::seconds)
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    boolean decoded = waveform != null || measured > 0;
    WaveformPlot plot = WaveformPlot.of(waveform, decoded ? measured : fallbackSeconds);
    if (plot == null) {
      return null;
    }
    return new StoryTimeline(plot, lanes(story.checks(), Double.parseDouble(plot.seconds())));
  }

  private static List<TimeLane> lanes(List<CheckOutcome> checks, double axis) {
    List<TimeLane> lanes = new ArrayList<>();
    if (checks.isEmpty()) {
      return lanes;
    }
    NAMES.forEach(
        (check, name) ->
            checks.stream()
                .filter(outcome -> check.equals(outcome.check()))
                .findFirst()
                .ifPresentOrElse(
                    outcome -> lanes.addAll(CheckCourses.lanes(outcome, name, axis)),
                    () -> lanes.add(TimeLane.without(name, "not checked"))));
    for (CheckOutcome outcome : checks) {
      if (!NAMES.containsKey(String.valueOf(outcome.check()))
          && CheckCourses.courses(outcome).findAny().isPresent()) {
        lanes.addAll(CheckCourses.lanes(outcome, outcome.check(), axis));
      }
    }
    return lanes;
  }
}
