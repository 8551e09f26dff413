package dev.storygen.provider;

import java.util.Objects;
import java.util.regex.Pattern;

/** A key or a password. {@code toString} hides it. */
public final class Secret {

  private static final String MASK = "***";

  private final String value;
  private final String source;
  private final Pattern forms;

  /**
   * A secret.
   *
   * @param source its origin for people: {@code environment variable OPENAI_API_KEY}
   */
  public Secret(String value, String source) {
    this.value = Objects.requireNonNull(value, "value");
    this.source = source;
    this.forms = SecretPattern.of(value);
  }

  /** The secret in plain text, for the request that sends it. */
  public String reveal() {
    return value;
  }

  /** The origin, for people. */
  public String source() {
    return source;
  }

  /** A text with every encoded form of the secret replaced by {@code ***}. */
  public String hiddenIn(String text) {
    return value.isEmpty() ? text : forms.matcher(text).replaceAll(MASK);
  }

  @Override
  public String toString() {
    return MASK;
  }
}
