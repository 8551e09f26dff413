package dev.storygen.embedded.normalizer;

import dev.storygen.embedded.normalizer.english.EnglishVerbalizer;
import dev.storygen.embedded.normalizer.english.Verbalization;
import dev.storygen.embedded.normalizer.english.WrittenWord;
import dev.storygen.model.Narration.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Converts the words of one sentence to tokens. Separate punctuation is attached to the adjacent
 * token.
 */
final class EnglishTokenizer {

  private final List<WrittenWord> words;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder shown = new StringBuilder();
  private String spoken = "";

  private EnglishTokenizer(List<WrittenWord> words) {
    this.words = words;
  }

  /** The tokens of the sentence; empty if nothing in it can be spoken. */
  static List<Token> tokenize(List<WrittenWord> words) {
    EnglishTokenizer sentence = new EnglishTokenizer(words);
    int index = 0;
    while (index < words.size()) {
      index += sentence.append(index);
    }
    return sentence.finished();
  }

  private int append(int index) {
    Verbalization verbalization = EnglishVerbalizer.verbalize(words, index);
    if (verbalization.spoken().isBlank()) {
      spoken = spoken.isEmpty() ? "" : SpokenPunctuation.withPause(spoken, words.get(index));
    } else {
      boolean first = spoken.isEmpty();
      finishToken(spoken);
      spoken = SpokenPunctuation.spoken(words, index, verbalization);
      spoken = first ? SpokenPunctuation.withInitialCapital(spoken, words.get(index)) : spoken;
    }
    for (WrittenWord word : words.subList(index, index + verbalization.wordCount())) {
      shown.append(shown.isEmpty() ? "" : " ").append(word.shown());
    }
    return verbalization.wordCount();
  }

  /**
   * Ends the current token. Words without a spoken form before the first token become part of it.
   */
  private void finishToken(String spokenText) {
    if (!spokenText.isEmpty()) {
      tokens.add(new Token(shown.toString(), spokenText));
      shown.setLength(0);
    }
  }

  private List<Token> finished() {
    finishToken(spoken.isEmpty() ? "" : SpokenPunctuation.withFinalMark(spoken));
    return BracketBalance.balance(tokens);
  }
}
