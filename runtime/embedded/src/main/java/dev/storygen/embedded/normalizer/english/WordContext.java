package dev.storygen.embedded.normalizer.english;

import java.util.List;
import java.util.Set;

/** A written word of a sentence, with the words around it. */
record WordContext(List<WrittenWord> words, int index) {

  private static final WrittenWord NONE = new WrittenWord("", "", "", "");

  /** A single word, given by its core. */
  static WordContext alone(String core) {
    return new WordContext(List.of(new WrittenWord(core, "", core, "")), 0);
  }

  WrittenWord word() {
    return words.get(index);
  }

  /** The core of the word. */
  String core() {
    return word().core();
  }

  /** The word at this offset, negative for earlier ones; an empty one beyond the ends. */
  WrittenWord neighbour(int offset) {
    int position = index + offset;
    return position < 0 || position >= words.size() ? NONE : words.get(position);
  }

  WrittenWord next() {
    return neighbour(1);
  }

  WrittenWord previous() {
    return neighbour(-1);
  }

  /** Whether only space separates this word from the next. */
  boolean isJoined() {
    return word().trail().isEmpty() && next().lead().isEmpty() && next().isSpeakable();
  }

  /** Whether the previous word is one of these, separated only by space. */
  boolean follows(Set<String> lowerCaseWords) {
    return previous().trail().isEmpty() && lowerCaseWords.contains(previous().lower());
  }

  /** The context of the next word. */
  WordContext following() {
    return new WordContext(words, index + 1);
  }

  boolean isLast() {
    return index + 1 >= words.size();
  }

  /** Whether a straight double quote before this word's trail is still open. */
  boolean isInQuotes() {
    int quotes = count(word().lead());
    for (int i = Math.max(0, index - 200); i < index; i++) {
      WrittenWord earlier = words.get(i);
      quotes += count(earlier.lead());
      boolean inchMark = quotes % 2 == 0 && earlier.endsWithDigit();
      quotes += Math.max(0, count(earlier.trail()) - (inchMark ? 1 : 0));
    }
    return quotes % 2 == 1;
  }

  private static int count(String punctuation) {
    return (int) punctuation.chars().filter(c -> c == '"').count();
  }
}
