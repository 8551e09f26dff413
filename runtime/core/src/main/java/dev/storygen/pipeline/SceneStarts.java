package dev.storygen.pipeline;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.SceneImage;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.BriefProblem;
import dev.storygen.speech.ComparableWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where in a narration the images of {@link BriefKey#SCENES} start. An image with words starts with
 * them, where they are said for the first time after the start of the image before; an image
 * without starts with the next paragraph. A title counts as part of the paragraph below it.
 */
final class SceneStarts {

  private final List<String> words = new ArrayList<>();

  /** The token of each of the words. */
  private final List<Integer> tokens = new ArrayList<>();

  private final List<Integer> paragraphs = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<BriefProblem> problems = new ArrayList<>();

  private SceneStarts(String title, Narration narration) {
    int token = 0;
    boolean ended = true;
    for (Sentence sentence : narration.sentences()) {
      if (ended && !words.equals(ComparableWords.of(title))) {
        paragraphs.add(token);
      }
      for (Narration.Token each : sentence.tokens()) {
        List<String> shown = ComparableWords.of(each.shown());
        words.addAll(shown);
        tokens.addAll(Collections.nCopies(shown.size(), token));
        token++;
      }
      ended = sentence.endsParagraph();
    }
  }

  /**
   * The first token of each image, ascending.
   *
   * @throws IllegalArgumentException if an image has no place
   */
  static List<Integer> of(StoryBrief brief, Narration narration) {
    SceneStarts found = find(brief, narration);
    if (!found.problems.isEmpty()) {
      throw new IllegalArgumentException(found.problems.get(0).sentence());
    }
    return found.starts;
  }

  /** Why images have no place. */
  static List<BriefProblem> problems(StoryBrief brief, Optional<Narration> narration) {
    if (brief.delivery().visuals().scenes().isEmpty()) {
      return List.of();
    }
    if (brief.script().isEmpty()) {
      return List.of(
          new BriefProblem(
              BriefKey.SCENES,
              "",
              "scenes needs a script, whose words say when an image is shown, but the brief has"
                  + " none. Write one, or name the files in images."));
    }
    return narration.map(said -> find(brief, said).problems).orElse(List.of());
  }

  private static SceneStarts find(StoryBrief brief, Narration narration) {
    SceneStarts starts = new SceneStarts(brief.title(), narration);
    List<SceneImage> scenes = brief.delivery().visuals().scenes();
    IntStream.range(0, scenes.size()).forEach(i -> starts.add(scenes.get(i), i + 1));
    return starts;
  }

  private void add(SceneImage scene, int number) {
    int last = starts.isEmpty() ? -1 : starts.get(starts.size() - 1);
    Optional<Integer> start =
        scene.at().isPresent()
            ? said(scene.at().get(), last)
            : paragraphs.stream().filter(token -> token > last).findFirst();
    start.ifPresentOrElse(starts::add, () -> problems.add(problem(scene, number)));
  }

  /** The token that words start with, of those after another one. */
  private Optional<Integer> said(String at, int last) {
    List<String> wanted = ComparableWords.of(at);
    return IntStream.rangeClosed(0, wanted.isEmpty() ? -1 : words.size() - wanted.size())
        .filter(i -> tokens.get(i) > last && words.subList(i, i + wanted.size()).equals(wanted))
        .mapToObj(tokens::get)
        .findFirst();
  }

  private BriefProblem problem(SceneImage scene, int number) {
    String file = scene.image().getFileName().toString();
    if (scene.at().isEmpty()) {
      return new BriefProblem(
          BriefKey.SCENES,
          file,
          "scenes: no paragraph is left for image %d, %s: the script has %d. Remove the image, or say with at which words it is shown from."
              .formatted(number, file, paragraphs.size()));
    }
    String at = scene.at().get();
    return new BriefProblem(
        BriefKey.SCENES,
        at,
        said(at, -1).isPresent()
            ? "scenes.at is '%s', which is said before the image above it starts. Put the images in the order of the script."
                .formatted(at)
            : "scenes.at is '%s', but expected words that are said in the script, in its spelling."
                .formatted(at));
  }
}
