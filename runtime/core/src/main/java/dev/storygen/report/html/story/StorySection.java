package dev.storygen.report.html.story;

import dev.storygen.model.Waveform;
import dev.storygen.report.html.chart.WaveformPlot;
import java.util.Comparator;
import java.util.List;

/**
 * What the section of a story shows.
 *
 * @param waveform null where not even the length of the voiceover is known
 * @param narrated the words and the captions; the page's script puts them in
 * @param checks the worst first
 */
record StorySection(
    ReportedStory story,
    StoryMedia media,
    WaveformPlot waveform,
    TimedScript narrated,
    List<CheckView> checks,
    List<OperationView> operations) {

  static StorySection of(ReportedStory story, ReportLinks links) {
    TimedScript narrated = TimedScriptReader.read(story.run(), links);
    Waveform waveform = story.run() == null ? null : story.run().waveform();
    return new StorySection(
        story,
        StoryMedia.of(story.run(), links),
        WaveformPlot.of(waveform, narrated.end()),
        narrated,
        story.checks().stream()
            .map(CheckView::of)
            .sorted(Comparator.comparing(CheckView::outcome))
            .toList(),
        OperationView.of(story));
  }

  /** Of its brief, else its name. */
  String heading() {
    return story.title().isBlank() ? story.name() : story.title();
  }
}
