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
import java.util.stream.Collectors;
import org.apache.commons.lang3.CharUtils;

/** Groups words into cues, in the script's spelling. A cue never crosses the end of a sentence. */
public final class CueBuilder {

  /**
   * Seconds. A cue stays until the next one if the pause is no longer, so that captions do not
   * flicker.
   */
  private static final double BRIDGED_PAUSE = 0.5;

  /** Seconds: about one frame, for a cue whose words have no duration. */
  private static final double MIN_CUE = 0.04;

  private static final String CLAUSE_ENDS = ",;:\u2013\u2014";

  private CueBuilder() {}

  /**
   * The tokens of each sentence as words, each from the start of its first spoken word to the end
   * of its last.
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
   * @param sentences the words of each sentence, as captions show them
   * @param maxWords in a cue, from 1
   */
  public static Subtitles of(List<List<Word>> sentences, int maxWords) {
    List<Cue> cues = new ArrayList<>();
    for (List<Word> sentence : sentences) {
      int next = 0;
      while (next < sentence.size()) {
        List<Word> rest = sentence.subList(next, sentence.size());
        int size = size(rest, maxWords);
        cues.add(cue(rest.subList(0, size)));
        next += size;
      }
    }
    return new Subtitles(withoutOverlaps(cues));
  }

  /** Prefers the end of a clause, and leaves no single word at the end of the sentence. */
  private static int size(List<Word> rest, int max) {
    int size = Math.min(max, rest.size());
    for (int i = 1; i < size - 1; i++) {
      if (endsClause(rest.get(i).text())) {
        return i + 1;
      }
    }
    return max > 1 && rest.size() == max + 1 ? (rest.size() + 1) / 2 : size;
  }

  /** Whether only characters other than ASCII letters and digits are after a mark. */
  private static boolean endsClause(String word) {
    for (int i = word.length() - 1; i >= 0; i--) {
      char c = word.charAt(i);
      if (CLAUSE_ENDS.indexOf(c) >= 0) {
        return true;
      }
      if (CharUtils.isAsciiAlphanumeric(c) || c == '_') {
        return false;
      }
    }
    return false;
  }

  private static Cue cue(List<Word> words) {
    String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
    return new Cue(words.get(0).start(), words.get(words.size() - 1).end(), text, words);
  }

  /** Bridges short pauses and removes overlaps: no cue starts before the end of the last one. */
  private static List<Cue> withoutOverlaps(List<Cue> cues) {
    List<Cue> result = new ArrayList<>();
    double earliest = 0;
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      double start = Math.max(earliest, cue.start());
      double end = Math.max(cue.end(), start + MIN_CUE);
      if (i + 1 < cues.size() && cues.get(i + 1).start() - end <= BRIDGED_PAUSE) {
        end = Math.max(start + MIN_CUE, cues.get(i + 1).start());
      }
      result.add(new Cue(start, end, cue.text(), cue.words()));
      earliest = end;
    }
    return result;
  }
}
