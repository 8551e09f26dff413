package dev.storygen.pipeline;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Splits a narration into the scenes that get a picture each: its paragraphs, more or less. */
final class SceneSplitter {

  /** Spoken words that take some ten seconds: a shorter look at a picture is restless. */
  private static final int FEWEST_WORDS = 25;

  /** Spoken words that take about half a minute: longer, and a picture is looked at enough. */
  private static final int MOST_WORDS = 80;

  private SceneSplitter() {}

  /**
   * The scenes of a narration, in order: together they are all of it, and the same narration gives
   * the same scenes. None is split within a sentence, and so one may be as long as its sentence.
   */
  static List<ScenePassage> of(Narration narration) {
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

  /** Short parts go with the next one, and the last of all with the one before. */
  private static List<List<Sentence>> joined(List<List<Sentence>> parts) {
    List<List<Sentence>> joined = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int last = joined.size() - 1;
      boolean shortEnd = i == parts.size() - 1 && words(parts.get(i)) < FEWEST_WORDS;
      if (last >= 0 && (words(joined.get(last)) < FEWEST_WORDS || shortEnd)) {
        joined.get(last).addAll(parts.get(i));
      } else {
        joined.add(new ArrayList<>(parts.get(i)));
      }
    }
    return joined;
  }

  /** As few parts as it takes, as equal as the sentences are. */
  private static List<List<Sentence>> split(List<Sentence> part) {
    int words = words(part);
    int pieces = (words + MOST_WORDS - 1) / MOST_WORDS;
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
