package dev.storygen.remote.chat;

import dev.storygen.provider.Options;
import java.util.Optional;

/**
 * How a chat model is asked.
 *
 * @param model its name at the service
 * @param temperature not sent where it is empty: there are models that refuse any
 * @param maxTokens of an answer, where the user says it
 * @param revise whether scripts are revised
 */
record ChatSettings(
    String model, Optional<Double> temperature, Optional<Integer> maxTokens, boolean revise) {

  /** What the answer needs beside its words: some models think before they write. */
  private static final int REASONING_TOKENS = 4000;

  /** A word is one or two tokens in English, and up to four in other languages. */
  private static final int TOKENS_PER_WORD = 4;

  /** More is refused by models that are in use, gpt-4o-mini among them. */
  private static final int MAX_TOKENS = 16_000;

  /** Takes {@code model}, {@code temperature}, {@code maxTokens} and {@code revise}. */
  static ChatSettings of(Options options, String defaultModel) {
    int maxTokens = options.whole("maxTokens", 0, 1, Integer.MAX_VALUE);
    return new ChatSettings(
        options.text("model", defaultModel),
        options.number("temperature", 0, 2),
        maxTokens == 0 ? Optional.empty() : Optional.of(maxTokens),
        options.flag("revise", true));
  }

  /** How many tokens an answer of so many words may have, thoughts included. */
  int maxTokensFor(int words) {
    return maxTokens.orElse(
        (int) Math.min(MAX_TOKENS, REASONING_TOKENS + (long) TOKENS_PER_WORD * words));
  }
}
