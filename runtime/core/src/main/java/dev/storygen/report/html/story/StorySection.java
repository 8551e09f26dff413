package dev.storygen.report.html.story;

import dev.storygen.model.Waveform;
import dev.storygen.report.html.chart.WaveformPlot;
import java.util.Comparator;
import java.util.List;

/**
 * The content of a story's section.
 *
 * @param waveform null if the duration of the voiceover is unknown
 * @param script the words and the captions; {@code story.js} inserts them
 * @param checks the worst first
 */
record StorySection(
    ReportedStory story,
    StoryMedia media,
    WaveformPlot waveform,
    TimedScript script,
    List<CheckView> checks,
    List<OperationView> operations) {

  static StorySection of(ReportedStory story, ReportLinks links) {
    TimedScript script = TimedScriptReader.read(story.run(), links);
    Waveform waveform = story.run() == null ? null : story.run().waveform();
    return new StorySection(
        story,
        StoryMedia.of(story.run(), links),
        WaveformPlot.of(waveform, script.end()),
        script,
        story.checks().stream()
            .map(CheckView::of)
            .sorted(Comparator.comparing(CheckView::status))
            .toList(),
        OperationView.of(story));
  }

  /** The title of the brief or, without one, the name. */
  String heading() {
    return story.title().isBlank() ? story.name() : story.title();
  }
}
