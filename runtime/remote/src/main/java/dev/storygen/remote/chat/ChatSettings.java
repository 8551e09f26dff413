package dev.storygen.remote.chat;

import dev.storygen.provider.Options;
import java.util.Optional;

/**
 * Settings of a chat model.
 *
 * @param model name at the service
 * @param temperature not sent if empty, because some models reject the parameter
 * @param maxTokens limit of an answer, if configured
 * @param revise whether scripts are revised
 */
record ChatSettings(
    String model, Optional<Double> temperature, Optional<Integer> maxTokens, boolean revise) {

  /** Tokens in addition to those of the words: reasoning models spend tokens before they answer. */
  private static final int REASONING_TOKENS = 4000;

  /** One or two tokens are a word in English, up to four in other languages. */
  private static final int TOKENS_PER_WORD = 4;

  /** Models in use, such as gpt-4o-mini, reject larger limits. */
  private static final int MAX_TOKENS = 16_000;

  /** Reads {@code model}, {@code temperature}, {@code maxTokens} and {@code revise}. */
  static ChatSettings of(Options options, String defaultModel) {
    int maxTokens = options.whole("maxTokens", 0, 1, Integer.MAX_VALUE);
    return new ChatSettings(
        options.text("model", defaultModel),
        options.number("temperature", 0, 2),
        maxTokens == 0 ? Optional.empty() : Optional.of(maxTokens),
        options.flag("revise", true));
  }

  /** Token limit of an answer with this many words, reasoning included. */
  int maxTokensFor(int words) {
    return maxTokens.orElse(
        (int) Math.min(MAX_TOKENS, REASONING_TOKENS + (long) TOKENS_PER_WORD * words));
  }
}
