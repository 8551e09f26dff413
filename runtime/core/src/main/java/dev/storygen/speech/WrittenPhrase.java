package dev.storygen.speech;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the entry of a word or phrase among its punctuation and endings. The longest spelling wins,
 * so that {@code C++} is not {@code C}.
 */
final class WrittenPhrase {

  private static final String OPENING =
      "\"'([{\u201c\u2018\u201e\u00ab\u00bf\u00a1*_-\u2013\u2014\u2026";
  private static final String CLOSING = "\"')]}\u201d\u00bb.,;:!?*_-\u2013\u2014\u2026";

  /** More marks than any text has around a word. */
  private static final int MAX_MARKS = 6;

  private static final Pattern CLITIC = Pattern.compile("(.+)('(?:[sS]|d|ll|ve|re))");

  private static final Pattern PLURAL = Pattern.compile("(.{2,})(s)");

  /** Shorter words in lower case have other words as their plural: {@code us}. */
  private static final int MIN_PLURAL = 3;

  private static final Pattern COMPOUND =
      Pattern.compile("[\\p{L}\\p{N}]++(?:-[\\p{L}\\p{N}']++)++");

  private static final Pattern WORD = Pattern.compile("\\p{Lu}?\\p{Ll}+");

  private WrittenPhrase() {}

  /** The respelling of the phrase, with its ending. */
  static Optional<String> find(String shown, Function<String, Optional<String>> entries) {
    int start = 0;
    do {
      Optional<String> found = findFrom(shown.substring(start).stripLeading(), entries);
      if (found.isPresent()) {
        return found;
      }
    } while (start < MAX_MARKS && isMark(shown, start++, OPENING));
    return Optional.empty();
  }

  private static Optional<String> findFrom(
      String text, Function<String, Optional<String>> entries) {
    String core = text;
    for (int marks = 0; marks <= MAX_MARKS && !core.isEmpty(); marks++) {
      Optional<String> found = inflected(core, entries);
      if (found.isPresent()) {
        return found;
      }
      if (!isMark(core, core.length() - 1, CLOSING)) {
        return Optional.empty();
      }
      core = core.substring(0, core.length() - 1).stripTrailing();
    }
    return Optional.empty();
  }

  private static Optional<String> inflected(
      String core, Function<String, Optional<String>> entries) {
    Optional<String> found = entries.apply(core);
    Matcher clitic = CLITIC.matcher(core);
    if (found.isEmpty() && clitic.matches()) {
      return inflected(clitic.group(1), entries).map(words -> words + clitic.group(2));
    }
    Matcher plural = PLURAL.matcher(core);
    if (found.isEmpty() && plural.matches() && hasPlural(plural.group(1))) {
      return entries.apply(plural.group(1)).map(words -> words + "s");
    }
    return found;
  }

  private static boolean hasPlural(String word) {
    return word.length() >= MIN_PLURAL || Character.isUpperCase(word.charAt(1));
  }

  /** {@code nginx-based}: the parts that have no entry have to be spoken as they are written. */
  static Optional<String> findInCompound(String shown, Function<String, Optional<String>> entries) {
    Matcher compound = COMPOUND.matcher(shown);
    if (!compound.find()
        || !shown.startsWith(openingMarks(shown) + compound.group())
        || !shown.endsWith(compound.group() + closingMarks(shown))) {
      return Optional.empty();
    }
    StringBuilder spoken = new StringBuilder();
    boolean any = false;
    for (String part : compound.group().split("-")) {
      Optional<String> found = inflected(part, entries);
      if (found.isEmpty() && !WORD.matcher(part).matches()) {
        return Optional.empty();
      }
      any |= found.isPresent();
      spoken.append(spoken.isEmpty() ? "" : "-").append(found.orElse(part));
    }
    return any ? Optional.of(spoken.toString()) : Optional.empty();
  }

  private static boolean isMark(String text, int at, String marks) {
    return at < text.length() && marks.indexOf(text.charAt(at)) >= 0;
  }

  /** The punctuation in front of spoken words, without symbols that stand for words. */
  static String openingMarks(String spoken) {
    int end = 0;
    while (end < spoken.length() && !Character.isLetterOrDigit(spoken.charAt(end))) {
      end++;
    }
    return marks(spoken.substring(0, end), OPENING);
  }

  /** The punctuation behind spoken words, without symbols that stand for words. */
  static String closingMarks(String spoken) {
    int start = spoken.length();
    while (start > 0 && !Character.isLetterOrDigit(spoken.charAt(start - 1))) {
      start--;
    }
    return marks(spoken.substring(start), CLOSING);
  }

  private static String marks(String text, String kept) {
    return text.chars()
        .filter(mark -> kept.indexOf(mark) >= 0)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
