package dev.storygen.pipeline;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.Scene;
import dev.storygen.provider.Shot;
import dev.storygen.speech.CueBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When the pictures of a story are shown. Each starts with a word, so that one replaces another in
 * the pause before it.
 *
 * @param shown the tokens of the narration with the times of their words
 */
record SceneTimes(Narration narration, double duration, List<Word> shown) {

  static SceneTimes of(Narration narration, Voiceover voiceover) {
    return new SceneTimes(
        narration,
        voiceover.duration(),
        CueBuilder.shown(narration, voiceover.words()).stream().flatMap(List::stream).toList());
  }

  /** What is told when, for a background that moves. */
  List<Scene> scenes() {
    return SceneSplitter.views(narration).stream()
        .map(
            passage ->
                new Scene(passage.text(), pause(passage.firstToken()), start(passage.firstToken())))
        .toList();
  }

  /** Images of {@link SceneSplitter#of scenes}, each from the first word of its scene on. */
  List<Shot> ofScenes(List<Path> images) {
    return starting(
        images, SceneSplitter.of(narration).stream().map(ScenePassage::firstToken).toList());
  }

  /** Images, each from a token on; as many tokens, or more. */
  List<Shot> starting(List<Path> images, List<Integer> tokens) {
    return IntStream.range(0, images.size())
        .mapToObj(i -> at(images.get(i), tokens.get(i)))
        .toList();
  }

  /**
   * Images that are shown for about the same time each: each starts with the sentence that starts
   * nearest to its share, or with a word where no sentence starts near. Where there are more images
   * than words, they share the time exactly.
   */
  List<Shot> sharing(List<Path> images) {
    List<Shot> equal = Shot.sharing(images, duration);
    List<Integer> sentences = firstTokens();
    List<Integer> words = IntStream.range(0, shown.size()).boxed().toList();
    List<Shot> shots = new ArrayList<>();
    double nearest = duration / images.size() / 2;
    int last = 0;
    for (Shot shot : equal) {
      if (shots.isEmpty()) {
        shots.add(shot);
        continue;
      }
      int token = nearest(sentences, shot.start(), last);
      if (token < 0 || Math.abs(start(token) - shot.start()) > nearest) {
        token = nearest(words, shot.start(), last);
      }
      if (token < 0) {
        return equal;
      }
      shots.add(at(shot.image(), token));
      last = token;
    }
    return shots;
  }

  /** The token that starts nearest to a time, of those after another one; -1 for none. */
  private int nearest(List<Integer> tokens, double seconds, int last) {
    int nearest = -1;
    for (int token : tokens) {
      boolean later = token > last && start(token) > start(last);
      if (later
          && (nearest < 0
              || Math.abs(start(token) - seconds) < Math.abs(start(nearest) - seconds))) {
        nearest = token;
      }
    }
    return nearest;
  }

  private List<Integer> firstTokens() {
    List<Integer> first = new ArrayList<>();
    int token = 0;
    for (Sentence sentence : narration.sentences()) {
      first.add(token);
      token += sentence.tokens().size();
    }
    return first;
  }

  private Shot at(Path image, int token) {
    return new Shot(image, pause(token), start(token));
  }

  private double start(int token) {
    return shown.get(token).start();
  }

  private double pause(int token) {
    return token == 0 ? 0 : Math.min(start(token), shown.get(token - 1).end());
  }
}
