package dev.storygen.report.html.story;

import dev.storygen.model.Omission;
import dev.storygen.model.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The content of a story's section.
 *
 * @param timeline null if the duration of the story is unknown
 * @param script the words and the captions; {@code story.js} inserts them
 * @param omissions what was left out of the text, in the order of the stages
 * @param voiceDoubts why it is not certain whether the voice says the script
 * @param checks the worst first
 */
record StorySection(
    ReportedStory story,
    StoryMedia media,
    StoryTimeline timeline,
    TimedScript script,
    List<Omission> omissions,
    List<String> voiceDoubts,
    List<CheckView> checks,
    List<OperationView> operations) {

  static StorySection of(ReportedStory story, ReportLinks links) {
    TimedScript script = TimedScriptReader.read(story.run(), links);
    return new StorySection(
        story,
        StoryMedia.of(story.run(), links),
        StoryTimeline.of(story, script.end()),
        script,
        omissions(story),
        story.run() == null ? List.of() : story.run().voiceDoubts(),
        story.checks().stream()
            .map(CheckView::of)
            .sorted(Comparator.comparing(CheckView::status))
            .toList(),
        OperationView.of(story));
  }

  private static List<Omission> omissions(ReportedStory story) {
    return story.run() == null
        ? List.of()
        : Stream.of(Stage.values())
            .flatMap(
                stage -> story.run().omissions().getOrDefault(stage.label(), List.of()).stream())
            .toList();
  }

  /** The title of the brief or, without one, the name. */
  String heading() {
    return story.title().isBlank() ? story.name() : story.title();
  }
}
