package dev.storygen.embedded.normalizer;

import dev.storygen.embedded.normalizer.english.Verbalization;
import dev.storygen.embedded.normalizer.english.WrittenWord;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Punctuation for speech synthesis: pauses are commas, sentences end with one mark, quotes are
 * straight. Marks stay inside or outside of quotes and brackets as in the script.
 */
final class SpokenPunctuation {

  private static final Set<String> ELISIONS =
      Set.of("tis", "twas", "em", "cause", "til", "bout", "n", "round", "neath", "cuz");

  private static final Pattern SINGLE_DASH = Pattern.compile("[-—]+");

  private static final Pattern PAUSE = Pattern.compile("\\.\\.|—|--");

  private static final Pattern NOT_OPENING = Pattern.compile("[^\"(]");

  private static final String MARKS = ",;:.?!";

  private static final String MARKS_AND_CLOSERS = MARKS + "\")";

  private SpokenPunctuation() {}

  /** A verbalization with the punctuation around its words. */
  static String spoken(List<WrittenWord> words, int index, Verbalization verbalization) {
    WrittenWord first = words.get(index);
    WrittenWord last = words.get(index + verbalization.wordCount() - 1);
    String trail = last.trail().substring(verbalization.consumedMarks());
    String before = before(first);
    boolean inside = before.endsWith("(") && verbalization.wordCount() > 1 && !trail.contains(")");
    return (inside ? "" : before) + verbalization.spoken() + after(trail, last);
  }

  private static String before(WrittenWord word) {
    if (word.lead().isEmpty()) {
      return "";
    }
    String kept = NOT_OPENING.matcher(word.lead().replace('[', '(')).replaceAll("");
    boolean elided = word.lead().endsWith("'") && ELISIONS.contains(word.lower());
    return elided ? kept + "'" : kept;
  }

  private static String after(String trail, WrittenWord word) {
    if (trail.isEmpty()) {
      return "";
    }
    StringBuilder after = new StringBuilder();
    if (trail.startsWith("'") && isElided(word.lower())) {
      after.append('\'');
    }
    int mark = markAt(trail);
    for (int i = 0; i < trail.length(); i++) {
      char c = trail.charAt(i);
      if (i == mark) {
        after.append(mark(trail));
      } else if (c == '"' || c == ')' || c == ']') {
        after.append(c == '"' ? '"' : ')');
      }
    }
    return after.toString();
  }

  private static boolean isElided(String core) {
    return core.endsWith("s") || core.endsWith("in") || core.equals("n");
  }

  /** The strongest mark. */
  private static String mark(String trail) {
    int at = markAt(trail);
    boolean mark = at >= 0 && MARKS.indexOf(trail.charAt(at)) >= 0 && !trail.startsWith("..", at);
    return at < 0 ? "" : mark ? trail.substring(at, at + 1) : ",";
  }

  /** Index of the strongest mark, or -1. */
  private static int markAt(String trail) {
    int strong = trail.indexOf('?') >= 0 ? trail.indexOf('?') : trail.indexOf('!');
    if (strong >= 0) {
      return strong;
    }
    Matcher pause = PAUSE.matcher(trail);
    if (pause.find()) {
      return pause.start();
    }
    for (int i = 0; i < trail.length(); i++) {
      if (MARKS.indexOf(trail.charAt(i)) >= 0) {
        return i;
      }
    }
    return trail.equals("-") ? 0 : -1;
  }

  /** The words followed by a pause, if a separate dash or ellipsis requires one. */
  static String withPause(String spoken, WrittenWord silent) {
    String marks = silent.lead() + silent.trail();
    int end = wordsEnd(spoken);
    if (hasMark(spoken, end) || marks.startsWith("(") && marks.endsWith(")")) {
      return spoken;
    }
    String mark = SINGLE_DASH.matcher(marks).matches() ? "," : mark(marks);
    return spoken.substring(0, end) + mark + spoken.substring(end);
  }

  /** The first words of a sentence, capitalised unless they are in lower case in the script. */
  static String withInitialCapital(String spoken, WrittenWord first) {
    int letter = spoken.startsWith("\"") || spoken.startsWith("(") ? 1 : 0;
    if (first.startsWithLowerCase() || letter >= spoken.length()) {
      return spoken;
    }
    String capital = spoken.substring(letter, letter + 1).toUpperCase(Locale.ROOT);
    return spoken.substring(0, letter) + capital + spoken.substring(letter + 1);
  }

  /** The words with a final mark, which replaces any other; inside of a closing quote. */
  static String withFinalMark(String spoken) {
    int end = wordsEnd(spoken);
    String closed = spoken.substring(end);
    if (!hasMark(spoken, end)) {
      int quote = closed.endsWith("\"") ? spoken.length() - 1 : spoken.length();
      return spoken.substring(0, quote) + "." + spoken.substring(quote);
    }
    return spoken.substring(0, end) + closed.replace(',', '.').replace(';', '.').replace(':', '.');
  }

  /** End index of the words, before marks, quotes and brackets. */
  private static int wordsEnd(String spoken) {
    int end = spoken.length();
    while (end > 0 && MARKS_AND_CLOSERS.indexOf(spoken.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean hasMark(String spoken, int from) {
    return spoken.substring(from).chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }
}
