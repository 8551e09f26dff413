package dev.storygen.provider;

import java.util.Objects;

/** A key or a password: read where it is sent, and never shown. */
public final class Secret {

  private final String value;
  private final String source;

  /**
   * A secret.
   *
   * @param source where it is from, for people: {@code environment variable OPENAI_API_KEY}
   */
  public Secret(String value, String source) {
    this.value = Objects.requireNonNull(value, "value");
    this.source = source;
  }

  /** The secret itself, for the request that carries it. */
  public String reveal() {
    return value;
  }

  /** Where it is from, for people. */
  public String source() {
    return source;
  }

  @Override
  public String toString() {
    return "***";
  }
}
