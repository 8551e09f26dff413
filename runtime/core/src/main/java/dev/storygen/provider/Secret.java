package dev.storygen.provider;

import java.util.Objects;
import java.util.regex.Pattern;

/** A key or a password: read where it is sent, and never shown. */
public final class Secret {

  private static final String INSTEAD = "***";

  private final String value;
  private final String source;
  private final Pattern forms;

  /**
   * A secret.
   *
   * @param source where it is from, for people: {@code environment variable OPENAI_API_KEY}
   */
  public Secret(String value, String source) {
    this.value = Objects.requireNonNull(value, "value");
    this.source = source;
    this.forms = SecretPattern.of(value);
  }

  /** The secret itself, for the request that carries it. */
  public String reveal() {
    return value;
  }

  /** Where it is from, for people. */
  public String source() {
    return source;
  }

  /** A text without the secret, in whatever form that got there. */
  public String hiddenIn(String text) {
    return value.isEmpty() ? text : forms.matcher(text).replaceAll(INSTEAD);
  }

  @Override
  public String toString() {
    return INSTEAD;
  }
}
