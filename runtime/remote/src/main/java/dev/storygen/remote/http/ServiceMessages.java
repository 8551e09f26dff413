package dev.storygen.remote.http;

import dev.storygen.provider.Secret;
import java.util.Optional;

/**
 * How messages speak of a service: by its name, in one line, and never with its key.
 *
 * @param service for people: {@code OpenAI at api.openai.com}
 */
public record ServiceMessages(String service, Optional<Secret> key) {

  /** More of what a service said helps nobody. */
  private static final int MAX_EXCERPT_LENGTH = 200;

  /** A sentence about the service, without its key. */
  public String sentence(String predicate) {
    return redacted(service + " " + predicate);
  }

  /** The beginning of what the service said, in one line, without its key. */
  public String excerpt(String text) {
    // Masked before it is cut: half a key is a secret too.
    String line = redacted(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= MAX_EXCERPT_LENGTH
        ? line
        : line.substring(0, MAX_EXCERPT_LENGTH - 1).strip() + "…";
  }

  /** A text without the key, in whatever form the service sent it back. */
  String redacted(String text) {
    return key.map(secret -> secret.hiddenIn(text)).orElse(text);
  }

  /** Where the key is from, for people. */
  String keySource() {
    return key.map(Secret::source).orElse("none is configured");
  }
}
