package dev.storygen.speech;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.Cue;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.ReadingLoad;
import dev.storygen.model.ShownWord;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Word;
import dev.storygen.model.WordSegments;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Groups words into cues, in the script's spelling. A cue has a part of a sentence, or several
 * short ones.
 */
public final class CueBuilder {

  /**
   * Seconds. A cue stays until the next one if the pause is no longer, so that captions do not
   * flicker.
   */
  private static final double BRIDGED_PAUSE = 0.5;

  /** Seconds: about one frame, for a cue whose words have no duration. */
  private static final double MIN_CUE = 0.04;

  /** Seconds: 5/6, the shortest cue of Netflix's Timed Text Style Guide. */
  private static final double READABLE = 0.83;

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
      sentences.add(
          sentence.tokens().stream().flatMap(token -> shown(token, spoken).stream()).toList());
    }
    return sentences;
  }

  /**
   * Of a script without spaces several words, which share the time where it is written otherwise.
   */
  static List<Word> shown(Token token, Iterator<Word> times) {
    List<Word> spoken = token.words().stream().map(word -> times.next()).toList();
    Word first = spoken.get(0);
    double end = spoken.get(spoken.size() - 1).end();
    boolean measured = spoken.stream().allMatch(Word::measured);
    Word whole = new Word(token.shown(), first.start(), Math.max(first.start(), end), measured);
    if (!WordSegments.isUnspaced(token.shown())) {
      return List.of(whole);
    }
    List<ShownWord> shown = WordSegments.shown(token.shown());
    if (shown.size() != spoken.size()) {
      return TimeShares.of(whole, shown);
    }
    List<Word> timed = new ArrayList<>();
    for (int i = 0; i < spoken.size(); i++) {
      Word time = spoken.get(i);
      ShownWord word = shown.get(i);
      timed.add(new Word(word.text(), time.start(), time.end(), time.measured(), word.glued()));
    }
    return timed;
  }

  /**
   * Groups words into cues.
   *
   * @param sentences the words of each sentence, as captions show them
   * @param look the maxima of a cue
   * @param duration of the voiceover in seconds: no cue lingers beyond it
   */
  public static Subtitles of(
      List<List<Word>> sentences, CaptionLook look, Locale language, double duration) {
    List<List<Word>> fitting =
        sentences.stream()
            .map(sentence -> LongWords.split(sentence, look.maxCharacters(), language))
            .toList();
    List<Cue> cues =
        CueBreaks.of(fitting, look.maxWords(), look.maxCharacters(), language).stream()
            .map(CueBuilder::cue)
            .toList();
    return new Subtitles(timed(cues, duration));
  }

  private static Cue cue(List<Word> words) {
    return new Cue(
        words.get(0).start(), words.get(words.size() - 1).end(), Word.joined(words), words);
  }

  /** No cue starts before the end of the last one; each stays as long as it takes to be read. */
  private static List<Cue> timed(List<Cue> cues, double duration) {
    ReadingLoad load = ReadingLoad.in(cues);
    List<Cue> result = new ArrayList<>();
    double earliest = 0;
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      double next = i + 1 < cues.size() ? cues.get(i + 1).start() : duration;
      double start = Math.max(earliest, cue.start());
      double spoken = Math.max(cue.end(), start + MIN_CUE);
      double end = Math.max(spoken, Math.min(next, start + readable(cue, load)));
      if (i + 1 < cues.size() && next - end <= BRIDGED_PAUSE) {
        end = Math.max(start + MIN_CUE, next);
      }
      result.add(new Cue(start, end, cue.text(), cue.words()));
      earliest = end;
    }
    return result;
  }

  private static double readable(Cue cue, ReadingLoad load) {
    return Math.max(READABLE, load.of(cue.text()) / ReadingLoad.CHARACTERS_PER_SECOND);
  }
}
