package dev.storygen.remote.http;

import dev.storygen.provider.Secret;
import java.util.Optional;

/**
 * Builds messages about a service, on one line and without its key.
 *
 * @param service name for messages: {@code OpenAI at api.openai.com}
 * @param key removed from every message
 */
public record ServiceMessages(String service, Optional<Secret> key) {

  /** A shorter one could be a word of a story: {@code secret} for a server that wants any key. */
  private static final int MIN_KEY_LENGTH = 16;

  /** Longer excerpts do not help. */
  private static final int MAX_EXCERPT_LENGTH = 200;

  /**
   * A sentence with the service as its subject.
   *
   * @param predicate the rest of the sentence: {@code answered 500.}
   */
  public String sentence(String predicate) {
    return redacted(service + " " + predicate);
  }

  /** The start of a text from the service, on one line. */
  public String excerpt(String text) {
    // Redact first: part of a key is a secret, too.
    String line = redacted(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= MAX_EXCERPT_LENGTH
        ? line
        : line.substring(0, MAX_EXCERPT_LENGTH - 1).strip() + "…";
  }

  /** A text that may become part of a story, without the key. */
  String storyText(String text) {
    return key.filter(secret -> secret.reveal().length() >= MIN_KEY_LENGTH)
        .map(secret -> secret.hiddenIn(text))
        .orElse(text);
  }

  /** Removes the key in all its encodings. */
  String redacted(String text) {
    return key.map(secret -> secret.hiddenIn(text)).orElse(text);
  }

  /** Where the key was read from, for messages. */
  String keySource() {
    return key.map(Secret::source).orElse("none is configured");
  }
}
