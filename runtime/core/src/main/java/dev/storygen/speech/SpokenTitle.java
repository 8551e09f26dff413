package dev.storygen.speech;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A title in front of a script: a paragraph of its own, which ends with a full stop. */
final class SpokenTitle {

  /** An end mark, which closing quotes and brackets may follow. */
  private static final Pattern ENDED =
      Pattern.compile(".*[.?!\u2026\u3002\uFF1F\uFF01][\"')\\]\u201d\u2019\u00bb]*");

  private SpokenTitle() {}

  /**
   * Whether the script's first sentences are the title, whatever their case and punctuation. A
   * sentence that goes on after the words of the title is another one.
   */
  static boolean begins(Narration script, Narration title) {
    String wanted = letters(title.tokens());
    StringBuilder start = new StringBuilder();
    for (Sentence sentence : script.sentences()) {
      start.append(letters(sentence.tokens()));
      if (start.length() >= wanted.length()) {
        break;
      }
    }
    return wanted.contentEquals(start);
  }

  /** The narration of both. What of the script is not spoken stays listed. */
  static Narration before(Narration script, Narration title) {
    List<Sentence> sentences = new ArrayList<>(title.sentences());
    int last = sentences.size() - 1;
    sentences.set(last, new Sentence(ended(sentences.get(last).tokens()), true));
    sentences.addAll(script.sentences());
    return new Narration(sentences, script.omissions());
  }

  private static List<Token> ended(List<Token> tokens) {
    Token last = tokens.get(tokens.size() - 1);
    if (ENDED.matcher(last.spoken()).matches()) {
      return tokens;
    }
    List<Token> ended = new ArrayList<>(tokens);
    ended.set(tokens.size() - 1, new Token(last.shown(), last.spoken() + "."));
    return ended;
  }

  private static String letters(List<Token> tokens) {
    StringBuilder letters = new StringBuilder();
    tokens.forEach(token -> letters.append(WordAlignment.bare(token.shown())));
    return letters.toString();
  }
}
