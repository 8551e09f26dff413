package dev.storygen.model;

import java.util.List;
import java.util.Objects;

/**
 * The story as a person reads it: plain text or Markdown, in the author's own spelling.
 *
 * @param text the whole text, not blank
 * @param omissions what a writer left out of a model's answer, in its order
 */
public record Script(String text, List<Omission> omissions) {

  public Script {
    Objects.requireNonNull(text, "text");
    if (text.isBlank()) {
      throw new IllegalArgumentException("The script is empty.");
    }
    omissions = Json.listOrEmpty(omissions);
  }

  /** A script that nothing was left out of. */
  public Script(String text) {
    this(text, List.of());
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
