package dev.storygen.report.html.story;

import dev.storygen.model.Cue;
import dev.storygen.speech.WordsFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Makes words of texts, and finds out when they are heard. */
final class ScriptWords {

  /** Twenty minutes of speech: more is no script, and nobody reads it in a report. */
  static final int MOST_WORDS = 3000;

  /** So long is no word. */
  private static final int LONGEST_WORD = 60;

  /** A day: no voiceover lasts as long. */
  private static final double LATEST = 86_400;

  /** How far a cue may be from the one before it. */
  private static final int LOOK_AHEAD = 100;

  private ScriptWords() {}

  /** The words of a text; each line is a paragraph. Ends soon after {@link #MOST_WORDS}. */
  static List<TimedWord> words(String text) {
    List<TimedWord> words = new ArrayList<>();
    Iterator<String> lines = text.lines().iterator();
    while (lines.hasNext() && words.size() <= MOST_WORDS) {
      boolean begins = true;
      for (String token : tokens(lines.next())) {
        words.add(TimedWord.unknown(readable(token), begins));
        begins = false;
      }
    }
    return words;
  }

  /**
   * The words of {@code words.json}.
   *
   * @param entries none without a word
   * @param script what they are the words of; its lines are paragraphs
   */
  static List<TimedWord> words(List<WordsFile.TimedEntry> entries, String script) {
    List<TimedWord> words = entries.stream().map(ScriptWords::word).toList();
    List<String> letters = entries.stream().map(entry -> letters(spoken(entry))).toList();
    return inParagraphs(words, letters, script);
  }

  private static String spoken(WordsFile.TimedEntry entry) {
    return Objects.requireNonNullElse(entry.spoken(), entry.word());
  }

  private static TimedWord word(WordsFile.TimedEntry entry) {
    String text = readable(entry.word().strip());
    int letters = TimedWord.letters(spoken(entry));
    boolean possible = entry.start() >= 0 && entry.end() >= entry.start() && entry.end() <= LATEST;
    return possible
        ? new TimedWord(text, false, letters, entry.start(), entry.end(), entry.measured())
        : TimedWord.unknown(text, false);
  }

  /** Begins paragraphs where a text has them, as far as it is the same text. */
  private static List<TimedWord> inParagraphs(
      List<TimedWord> words, List<String> letters, String text) {
    List<TimedWord> result = new ArrayList<>(words);
    Iterator<String> lines = text.lines().map(ScriptWords::letters).iterator();
    String line = "";
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && letters.get(i).isEmpty()) {
        // A dash between spaces belongs to what it follows.
        continue;
      }
      if (line.isEmpty()) {
        line = next(lines);
        result.set(i, words.get(i).beginning());
      }
      if (!line.startsWith(letters.get(i))) {
        result.set(i, words.get(i));
        break;
      }
      line = line.substring(letters.get(i).length());
    }
    return result;
  }

  private static String next(Iterator<String> lines) {
    String line = "";
    while (line.isEmpty() && lines.hasNext()) {
      line = lines.next();
    }
    return line;
  }

  /** Spreads the times of cues over the words that they show. */
  static List<TimedWord> timed(List<TimedWord> words, List<Cue> cues) {
    List<String> letters = words.stream().map(word -> letters(word.text())).toList();
    List<TimedWord> result = new ArrayList<>(words);
    int next = 0;
    for (Cue cue : cues) {
      List<String> shown = Arrays.stream(tokens(cue.text())).map(ScriptWords::letters).toList();
      int last = Math.min(words.size() - shown.size(), next + LOOK_AHEAD);
      for (int at = next; at <= last && !shown.isEmpty(); at++) {
        if (letters.subList(at, at + shown.size()).equals(shown)) {
          next = at + shown.size();
          spread(cue, result.subList(at, next));
          break;
        }
      }
    }
    return result;
  }

  private static void spread(Cue cue, List<TimedWord> words) {
    double share = cue.duration() / words.stream().mapToInt(word -> word.letters() + 1).sum();
    double start = cue.start();
    for (int i = 0; i < words.size(); i++) {
      TimedWord word = words.get(i);
      boolean last = i == words.size() - 1;
      double end = last ? cue.end() : start + share * (word.letters() + 1);
      words.set(i, word.at(start, end));
      start = end;
    }
  }

  /** What two spellings of a text have in common. */
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

  private static String readable(String word) {
    String text = word.replaceAll("[\\s\\p{Cntrl}]+", "\u00a0");
    return text.codePointCount(0, text.length()) <= LONGEST_WORD
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_WORD)) + "…";
  }
}
