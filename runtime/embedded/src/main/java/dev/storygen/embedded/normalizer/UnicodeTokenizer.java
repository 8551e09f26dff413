package dev.storygen.embedded.normalizer;

import dev.storygen.model.Narration.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tokens of a sentence in any language. Separate punctuation belongs to the token before it, as
 * in French; opening quotes and what stands first, to the one after it; a separate dash is spoken
 * as a pause.
 */
final class UnicodeTokenizer {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  /** Symbols that voices read. */
  private static final Pattern SYMBOL = Pattern.compile("[\\p{Sc}%‰&§@#°+=×÷]");

  private static final Pattern CLOSING = Pattern.compile("[?!:;.,…\\p{Pe}\\p{Pf}\\p{Pi}\"'。、！？]+");

  private static final Pattern OPENING = Pattern.compile("[¿¡\\p{Ps}\\p{Pi}]+");

  private static final Pattern DASH = Pattern.compile("[-–—]+");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder shown = new StringBuilder();
  private final StringBuilder spoken = new StringBuilder();

  /** Whether the current token has something to speak. */
  private boolean complete;

  private UnicodeTokenizer() {}

  /** Empty if nothing in the sentence can be spoken. */
  static List<Token> tokenize(String sentence) {
    UnicodeTokenizer tokenizer = new UnicodeTokenizer();
    String[] parts = SPACES.split(sentence.strip());
    for (int i = 0; i < parts.length; i++) {
      tokenizer.append(parts[i], i + 1 < parts.length ? parts[i + 1] : "");
    }
    tokenizer.finish();
    return hasWord(sentence) ? tokenizer.tokens : List.of();
  }

  /** Whether a text has a letter or a digit. */
  static boolean hasWord(String text) {
    return WORD.matcher(text).find();
  }

  private void append(String part, String next) {
    if (hasWord(part) || SYMBOL.matcher(part).find()) {
      if (complete && !endsWithRangeDash()) {
        finish();
      }
      complete = true;
      spoken.append(part);
    } else if (OPENING.matcher(part).matches() && !next.isEmpty()) {
      finish();
      spoken.append(part);
    } else if (complete) {
      appendPunctuation(part, next);
    }
    shown.append(shown.isEmpty() ? "" : " ").append(part);
  }

  private void appendPunctuation(String part, String next) {
    if (CLOSING.matcher(part).matches()) {
      spoken.append(part);
    } else if (DASH.matcher(part).matches()) {
      boolean digit = isDigit(spoken.charAt(spoken.length() - 1));
      boolean range = digit && !next.isEmpty() && isDigit(next.charAt(0));
      boolean word = Character.isLetterOrDigit(spoken.codePointBefore(spoken.length()));
      spoken.append(range ? "–" : word ? "," : "");
    }
  }

  /** {@code 5 – 10} is one token, which voices read as a range. */
  private boolean endsWithRangeDash() {
    int last = spoken.length() - 1;
    return last > 0 && spoken.charAt(last) == '–' && isDigit(spoken.charAt(last - 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void finish() {
    if (complete) {
      tokens.add(new Token(shown.toString(), spoken.toString()));
      shown.setLength(0);
      spoken.setLength(0);
      complete = false;
    }
  }
}
