package dev.storygen.pipeline;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Splits a narration into scenes, one per image, along its paragraphs where they fit. */
final class SceneSplitter {

  /** About ten seconds of speech; shorter images look restless. */
  private static final int MIN_WORDS = 25;

  /** About half a minute of speech. */
  private static final int MAX_WORDS = 80;

  /** About four seconds of speech. */
  private static final int MIN_VIEW_WORDS = 10;

  /** About ten seconds of speech, after which a viewer wants to see something else. */
  private static final int MAX_VIEW_WORDS = 26;

  private final int least;
  private final int most;

  private SceneSplitter(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /**
   * The scenes of a narration, in order. They cover the whole narration and are the same for the
   * same narration. A sentence is never split, so a scene may be longer than the maximum.
   */
  static List<ScenePassage> of(Narration narration) {
    return new SceneSplitter(MIN_WORDS, MAX_WORDS).passages(narration);
  }

  /** The same with shorter scenes, for pictures that are drawn. */
  static List<ScenePassage> views(Narration narration) {
    return new SceneSplitter(MIN_VIEW_WORDS, MAX_VIEW_WORDS).passages(narration);
  }

  private List<ScenePassage> passages(Narration narration) {
    List<List<Sentence>> parts =
        joined(joined(paragraphs(narration)).stream().flatMap(p -> split(p).stream()).toList());
    List<ScenePassage> scenes = new ArrayList<>();
    int token = 0;
    for (List<Sentence> part : parts) {
      List<Token> tokens = part.stream().flatMap(sentence -> sentence.tokens().stream()).toList();
      String text = tokens.stream().map(Token::shown).collect(Collectors.joining(" "));
      scenes.add(new ScenePassage(text, token));
      token += tokens.size();
    }
    return scenes;
  }

  /** The least number of scenes of a narration of so many words, however it is divided. */
  static int least(int words) {
    return Math.max(1, (words + MAX_WORDS - 1) / MAX_WORDS);
  }

  private static List<List<Sentence>> paragraphs(Narration narration) {
    List<List<Sentence>> paragraphs = new ArrayList<>();
    boolean ended = true;
    for (Sentence sentence : narration.sentences()) {
      if (ended) {
        paragraphs.add(new ArrayList<>());
      }
      paragraphs.get(paragraphs.size() - 1).add(sentence);
      ended = sentence.endsParagraph();
    }
    return paragraphs;
  }

  /** Merges a short part with the next one, and a short last part with the one before. */
  private List<List<Sentence>> joined(List<List<Sentence>> parts) {
    List<List<Sentence>> joined = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int last = joined.size() - 1;
      boolean shortEnd = i == parts.size() - 1 && words(parts.get(i)) < least;
      if (last >= 0 && (words(joined.get(last)) < least || shortEnd)) {
        joined.get(last).addAll(parts.get(i));
      } else {
        joined.add(new ArrayList<>(parts.get(i)));
      }
    }
    return joined;
  }

  /** Splits into the fewest parts within the maximum, as equal as the sentences allow. */
  private List<List<Sentence>> split(List<Sentence> part) {
    int words = words(part);
    int pieces = (words + most - 1) / most;
    List<List<Sentence>> split = new ArrayList<>();
    int before = 0;
    int lastPiece = -1;
    for (Sentence sentence : part) {
      int length = sentence.words().size();
      int piece = (2 * before + length) * pieces / (2 * words);
      if (piece != lastPiece) {
        split.add(new ArrayList<>());
        lastPiece = piece;
      }
      split.get(split.size() - 1).add(sentence);
      before += length;
    }
    return split;
  }

  private static int words(List<Sentence> part) {
    return part.stream().mapToInt(sentence -> sentence.words().size()).sum();
  }
}
