package dev.storygen.report.html.story;

import dev.storygen.metrics.StageWork;
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
 * @param stages which stages were made and which came from the cache; empty if that is not known
 * @param checks the worst first
 */
record StorySection(
    ReportedStory story,
    StoryMedia media,
    StoryTimeline timeline,
    TimedScript script,
    List<Omission> omissions,
    List<String> voiceDoubts,
    List<StageView> stages,
    List<CheckView> checks,
    List<OperationView> operations) {

  /**
   * A stage.
   *
   * @param text {@code voice: made, because `tone` was `dark` and is `light`}
   */
  record StageView(boolean made, String text) {}

  static StorySection of(ReportedStory story, ReportLinks links) {
    TimedScript script = TimedScriptReader.read(story.run(), links);
    return new StorySection(
        story,
        StoryMedia.of(story.run(), links),
        StoryTimeline.of(story, script.end()),
        script,
        omissions(story),
        story.run() == null ? List.of() : story.run().voiceDoubts(),
        stages(story),
        story.checks().stream()
            .map(CheckView::of)
            .sorted(Comparator.comparing(CheckView::status))
            .toList(),
        OperationView.of(story));
  }

  private static List<StageView> stages(ReportedStory story) {
    StageWork work = new StageWork();
    story.operations().forEach(work::add);
    return work.stages().stream()
        .map(
            stage ->
                work.made().contains(stage)
                    ? new StageView(true, work.explanation(stage))
                    : new StageView(false, stage + ": cached"))
        .toList();
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
