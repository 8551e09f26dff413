package dev.storygen.speech;

import dev.storygen.model.Cue;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes cues of one to a few words, in the script's own spelling, that never cross a sentence. */
public final class CueBuilder {

  /**
   * A cue stays until the next one where the pause is no longer, so that captions do not flicker.
   */
  private static final double BRIDGED_PAUSE = 0.5;

  /** A cue that the times leave no room for is still seen. */
  private static final double SHORTEST_CUE = 0.04;

  private static final Pattern CLAUSE_END = Pattern.compile("[,;:\u2013\u2014]\\W*$");

  private CueBuilder() {}

  /**
   * The tokens of each sentence as words: each from its first spoken word to its last.
   *
   * @param words one for each of {@link Narration#words()}
   */
  public static List<List<Word>> shown(Narration narration, List<Word> words) {
    Iterator<Word> spoken = words.iterator();
    List<List<Word>> sentences = new ArrayList<>();
    for (Sentence sentence : narration.sentences()) {
      sentences.add(sentence.tokens().stream().map(token -> shown(token, spoken)).toList());
    }
    return sentences;
  }

  private static Word shown(Token token, Iterator<Word> spoken) {
    Word first = spoken.next();
    Word last = first;
    boolean measured = first.measured();
    for (int i = 1; i < token.words().size(); i++) {
      last = spoken.next();
      measured &= last.measured();
    }
    return new Word(token.shown(), first.start(), last.end(), measured);
  }

  /**
   * Groups words into cues.
   *
   * @param sentences the words of each sentence, as they are shown
   * @param mostWords in a cue
   */
  public static Subtitles of(List<List<Word>> sentences, int mostWords) {
    List<Cue> cues = new ArrayList<>();
    for (List<Word> sentence : sentences) {
      int next = 0;
      while (next < sentence.size()) {
        List<Word> rest = sentence.subList(next, sentence.size());
        int size = size(rest, mostWords);
        cues.add(cue(rest.subList(0, size)));
        next += size;
      }
    }
    return new Subtitles(settled(cues));
  }

  /** Ends at a clause where it can, and leaves no single word for the end of the sentence. */
  private static int size(List<Word> rest, int most) {
    int size = Math.min(most, rest.size());
    for (int i = 1; i < size - 1; i++) {
      if (CLAUSE_END.matcher(rest.get(i).text()).find()) {
        return i + 1;
      }
    }
    return most > 1 && rest.size() == most + 1 ? (rest.size() + 1) / 2 : size;
  }

  private static Cue cue(List<Word> words) {
    String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
    return new Cue(words.get(0).start(), words.get(words.size() - 1).end(), text, words);
  }

  /** Bridges short pauses, and gives every cue a start after the last one's end. */
  private static List<Cue> settled(List<Cue> cues) {
    List<Cue> settled = new ArrayList<>();
    double free = 0;
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      double start = Math.max(free, cue.start());
      double end = Math.max(cue.end(), start + SHORTEST_CUE);
      if (i + 1 < cues.size() && cues.get(i + 1).start() - end <= BRIDGED_PAUSE) {
        end = Math.max(start + SHORTEST_CUE, cues.get(i + 1).start());
      }
      settled.add(new Cue(start, end, cue.text(), cue.words()));
      free = end;
    }
    return settled;
  }
}
