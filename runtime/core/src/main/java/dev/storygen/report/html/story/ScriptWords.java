package dev.storygen.report.html.story;

import dev.storygen.model.Cue;
import dev.storygen.model.WordSegments;
import dev.storygen.report.html.story.TimedWord.Gap;
import dev.storygen.speech.WordsFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Splits scripts into words, and times the words by {@code words.json} or by captions. */
final class ScriptWords {

  /** Twenty minutes of speech; bounds the size of the page. */
  static final int MAX_WORDS = 3000;

  /** Code points of a word that are shown. */
  private static final int MAX_WORD_LENGTH = 60;

  /** A day; later times are errors. */
  private static final double MAX_TIME = 86_400;

  /** Words between two cues that are searched for the text of the second. */
  private static final int MAX_SKIPPED_WORDS = 100;

  private ScriptWords() {}

  /**
   * The words of a text without times; each line is a paragraph. Stops at the end of the line that
   * exceeds {@link #MAX_WORDS}.
   */
  static List<TimedWord> untimed(String text) {
    List<TimedWord> words = new ArrayList<>();
    Iterator<String> lines = text.lines().iterator();
    while (lines.hasNext() && words.size() <= MAX_WORDS) {
      Gap gap = Gap.PARAGRAPH;
      for (String token : tokens(lines.next())) {
        for (String word : WordSegments.of(token)) {
          words.add(TimedWord.untimed(displayText(word), gap));
          gap = Gap.NONE;
        }
        gap = Gap.SPACE;
      }
    }
    return words;
  }

  /**
   * The words of {@code words.json} with their times.
   *
   * @param entries each with a word
   * @param script the text of the words; each line is a paragraph
   */
  static List<TimedWord> timed(List<WordsFile.TimedEntry> entries, String script) {
    List<TimedWord> words = new ArrayList<>();
    for (WordsFile.TimedEntry entry : entries) {
      boolean glued =
          !words.isEmpty()
              && WordSegments.isUnspaced(entry.word())
              && WordSegments.isUnspaced(words.get(words.size() - 1).text());
      words.add(word(entry).after(glued ? Gap.NONE : Gap.SPACE));
    }
    List<String> letters = entries.stream().map(entry -> letters(spoken(entry))).toList();
    return withGaps(words, letters, script);
  }

  private static String spoken(WordsFile.TimedEntry entry) {
    return Objects.requireNonNullElse(entry.spoken(), entry.word());
  }

  private static TimedWord word(WordsFile.TimedEntry entry) {
    String text = displayText(entry.word().strip());
    int letters = TimedWord.countLetters(spoken(entry));
    boolean plausible =
        entry.start() >= 0 && entry.end() >= entry.start() && entry.end() <= MAX_TIME;
    return plausible
        ? new TimedWord(text, Gap.SPACE, letters, entry.start(), entry.end(), entry.measured())
        : TimedWord.untimed(text, Gap.SPACE);
  }

  /**
   * A line of a text.
   *
   * @param letters as of {@link ScriptWords#letters}
   * @param spaced which of them follow white space
   */
  private record Line(String letters, BitSet spaced) {

    static Line of(String text) {
      StringBuilder letters = new StringBuilder();
      BitSet spaced = new BitSet();
      for (String token : tokens(text)) {
        spaced.set(letters.length());
        letters.append(ScriptWords.letters(token));
      }
      return new Line(letters.toString(), spaced);
    }
  }

  /** Words with the gaps that {@code text} has, up to the first difference. */
  private static List<TimedWord> withGaps(
      List<TimedWord> words, List<String> letters, String text) {
    List<TimedWord> result = new ArrayList<>(words);
    Iterator<Line> lines =
        text.lines().map(Line::of).filter(each -> !each.letters().isEmpty()).iterator();
    Line line = Line.of("");
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && letters.get(i).isEmpty()) {
        // A lone dash stays in the paragraph of the word before it.
        continue;
      }
      Gap gap = line.spaced().get(at) ? Gap.SPACE : Gap.NONE;
      if (at == line.letters().length()) {
        line = lines.hasNext() ? lines.next() : Line.of("");
        at = 0;
        gap = Gap.PARAGRAPH;
      }
      boolean same = line.letters().startsWith(letters.get(i), at);
      if (same || gap == Gap.PARAGRAPH) {
        result.set(i, words.get(i).after(gap));
      }
      if (!same) {
        break;
      }
      at += letters.get(i).length();
    }
    return result;
  }

  /** Distributes the times of cues over their words, in proportion to the letters. */
  static List<TimedWord> timedByCues(List<TimedWord> words, List<Cue> cues) {
    List<String> letters = words.stream().map(word -> letters(word.text())).toList();
    List<TimedWord> result = new ArrayList<>(words);
    int next = 0;
    for (Cue cue : cues) {
      List<String> shown =
          Arrays.stream(tokens(cue.text()))
              .flatMap(token -> WordSegments.of(token).stream())
              .map(ScriptWords::letters)
              .toList();
      int last = Math.min(words.size() - shown.size(), next + MAX_SKIPPED_WORDS);
      for (int at = next; at <= last && !shown.isEmpty(); at++) {
        if (letters.subList(at, at + shown.size()).equals(shown)) {
          next = at + shown.size();
          distribute(cue, result.subList(at, next));
          break;
        }
      }
    }
    return result;
  }

  private static void distribute(Cue cue, List<TimedWord> words) {
    double share = cue.duration() / words.stream().mapToInt(word -> word.spokenLetters() + 1).sum();
    double start = cue.start();
    for (int i = 0; i < words.size(); i++) {
      TimedWord word = words.get(i);
      boolean last = i == words.size() - 1;
      double end = last ? cue.end() : start + share * (word.spokenLetters() + 1);
      words.set(i, word.withTimes(start, end));
      start = end;
    }
  }

  /** The letters and digits in lower case, which two spellings of a text share. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String[] tokens(String text) {
    return text.isBlank() ? new String[0] : text.strip().split("\\s+");
  }

  private static String displayText(String word) {
    String text = word.replaceAll("[\\s\\p{Cntrl}]+", "\u00a0");
    return text.codePointCount(0, text.length()) <= MAX_WORD_LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_WORD_LENGTH)) + "…";
  }
}
