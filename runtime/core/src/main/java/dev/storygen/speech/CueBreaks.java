package dev.storygen.speech;

import dev.storygen.model.ShownWord;
import dev.storygen.model.Word;
import dev.storygen.speech.CueWord.Mark;
import dev.storygen.speech.CueWords.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Finds the breaks between cues that cost least in total, by dynamic programming as Knuth and Plass
 * break paragraphs into lines. The time is linear to the number of words, as a cue has few.
 *
 * <p>Where a break costs little follows Netflix's Timed Text Style Guide and the BBC's Subtitle
 * Guidelines: after punctuation, before conjunctions and prepositions; not between an article and
 * its noun, a pronoun and its verb, the parts of a name, a number and its unit.
 */
final class CueBreaks {

  /** What keeps two words together unless a maximum parts them. */
  private static final double BOUND = 60;

  /** The last word qualifies the next one, but is no function word in the strict sense. */
  private static final double QUALIFIES = 22;

  private static final double BETWEEN_CONTENT = 8;
  private static final double BEFORE_START = 4;
  private static final double BEFORE_PREPOSITION = 2.5;
  private static final double BEFORE_CONJUNCTION = 1.5;

  /** Of a cue of one word. */
  private static final double ORPHAN = 30;

  /** Of a cue that is too short to be read. */
  private static final double BRIEF = 14;

  /** Of a second of silence within a cue, and of the end of a sentence in it. */
  private static final double PAUSE = 25;

  private static final double JOINED_SENTENCES = 10;
  private static final double UNEVEN = 14;

  /** Of the maximum of characters: room for a break at a better place. */
  private static final double IDEAL = 0.62;

  /** Seconds: 5/6 as Netflix, with the pause that a cue lingers into. */
  private static final double MIN_SECONDS = 0.83;

  private final List<Word> words = new ArrayList<>();
  private final List<CueWord> shown = new ArrayList<>();
  private final boolean known;
  private final int maxCharacters;
  private final int maxWords;

  private CueBreaks(List<List<Word>> sentences, int maxWords, int maxCharacters, Locale language) {
    CueWords list = CueWords.of(language);
    this.known = list.known();
    this.maxWords = maxWords;
    this.maxCharacters = maxCharacters;
    for (List<Word> sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        words.add(sentence.get(i));
        ShownWord word = new ShownWord(sentence.get(i).text(), sentence.get(i).glued());
        shown.add(CueWord.of(word, i + 1 == sentence.size(), list));
      }
    }
  }

  /**
   * The words of each cue.
   *
   * @param sentences the words of each sentence, as captions show them
   */
  static List<List<Word>> of(
      List<List<Word>> sentences, int maxWords, int maxCharacters, Locale language) {
    return new CueBreaks(sentences, maxWords, maxCharacters, language).cheapest();
  }

  /** What a break before each word of a text costs; before the first it costs nothing. */
  static double[] costs(List<ShownWord> shown, Locale language) {
    List<Word> words =
        shown.stream().map(word -> new Word(word.text(), 0, 0, true, word.glued())).toList();
    CueBreaks breaks = new CueBreaks(List.of(words), 1, 1, language);
    double[] costs = new double[words.size()];
    for (int i = 1; i < costs.length; i++) {
      costs[i] = breaks.breakCost(i);
    }
    return costs;
  }

  private List<List<Word>> cheapest() {
    double[] cost = new double[words.size() + 1];
    int[] from = new int[words.size() + 1];
    for (int end = 1; end <= words.size(); end++) {
      cost[end] = Double.POSITIVE_INFINITY;
      int columns = 0;
      for (int start = end - 1; start >= Math.max(0, end - maxWords); start--) {
        columns += start == end - 1 ? 0 : shown.get(start + 1).gap();
        columns += shown.get(start).columns();
        if (start < end - 1 && columns > maxCharacters) {
          break;
        }
        if (!joins(start, end)) {
          continue;
        }
        double total = cost[start] + cost(start, end, columns);
        if (total < cost[end]) {
          cost[end] = total;
          from[end] = start;
        }
      }
    }
    List<List<Word>> cues = new ArrayList<>();
    for (int end = words.size(); end > 0; end = from[end]) {
      cues.add(List.copyOf(words.subList(from[end], end)));
    }
    Collections.reverse(cues);
    return cues;
  }

  /** Whether a cue has a part of one sentence, or several whole ones. */
  private boolean joins(int start, int end) {
    boolean whole = shown.get(end - 1).mark() == Mark.SENTENCE && startsSentence(start);
    return whole || sentencesEnding(start, end - 1) == 0;
  }

  private boolean startsSentence(int start) {
    return start == 0 || shown.get(start - 1).mark() == Mark.SENTENCE;
  }

  private int sentencesEnding(int start, int end) {
    int ends = 0;
    for (int i = start; i < end; i++) {
      ends += shown.get(i).mark() == Mark.SENTENCE ? 1 : 0;
    }
    return ends;
  }

  private double cost(int start, int end, int columns) {
    double ideal = IDEAL * Math.min(maxCharacters, 6.5 * maxWords);
    double uneven = (columns - ideal) / ideal;
    double cost = UNEVEN * uneven * uneven + breakCost(end);
    cost += JOINED_SENTENCES * sentencesEnding(start, end - 1);
    if (end - start == 1) {
      cost += ORPHAN;
    }
    double next = end < words.size() ? words.get(end).start() : Double.POSITIVE_INFINITY;
    if (next - words.get(start).start() < MIN_SECONDS) {
      cost += BRIEF;
    }
    for (int i = start; i < end - 1; i++) {
      cost += PAUSE * Math.max(0, words.get(i + 1).start() - words.get(i).end() - 0.1);
    }
    return cost;
  }

  /** Of a break before the word at {@code end}. */
  private double breakCost(int end) {
    if (end == words.size()) {
      return 0;
    }
    CueWord last = shown.get(end - 1);
    CueWord next = shown.get(end);
    return switch (last.mark()) {
      case SENTENCE, CLAUSE -> 0;
      case ABBREVIATION -> BOUND;
      case NONE -> next.opens() ? 0 : within(last, next);
    };
  }

  /** Thai and its neighbours have a space where other scripts have a comma. */
  private double within(CueWord last, CueWord next) {
    if (last.unspaced() && next.unspaced() && !next.glued()) {
      return BEFORE_CONJUNCTION;
    }
    return known ? between(last, next) : BETWEEN_CONTENT;
  }

  private static double between(CueWord last, CueWord next) {
    boolean begins = next.is(Kind.CONJUNCTIONS) || next.is(Kind.PREPOSITIONS);
    if (last.is(Kind.ARTICLES)
        || last.is(Kind.PRONOUNS)
        || last.is(Kind.PREPOSITIONS)
        || last.is(Kind.CONJUNCTIONS)
        || last.is(Kind.TITLES)
        || next.is(Kind.PARTICLES)) {
      return BOUND;
    }
    if (last.isNumber() && next.kinds().isEmpty()
        || last.capital() && next.capital()
        || next.isNumber() && last.capital()) {
      return BOUND;
    }
    if (last.is(Kind.AUXILIARIES)) {
      return QUALIFIES;
    }
    if (next.is(Kind.CONJUNCTIONS)) {
      return BEFORE_CONJUNCTION;
    }
    if (begins) {
      return last.isNumber() ? BETWEEN_CONTENT : BEFORE_PREPOSITION;
    }
    return next.is(Kind.ARTICLES) || next.is(Kind.PRONOUNS) ? BEFORE_START : BETWEEN_CONTENT;
  }
}
