package dev.storygen.model;

import java.util.Objects;

/**
 * The story as a person reads it: plain text or Markdown, in the author's own spelling.
 *
 * @param text the whole text, not blank
 */
public record Script(String text) {

  public Script {
    Objects.requireNonNull(text, "text");
    if (text.isBlank()) {
      throw new IllegalArgumentException("The script is empty.");
    }
  }

  /** Unicode characters (code points) of the trimmed text. */
  public int characters() {
    String trimmed = text.strip();
    return trimmed.codePointCount(0, trimmed.length());
  }

  /** Runs of characters between white space. */
  public int words() {
    return text.strip().split("\\s+").length;
  }
}
