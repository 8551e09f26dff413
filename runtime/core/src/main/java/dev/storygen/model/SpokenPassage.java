package dev.storygen.model;

/**
 * A piece of a script that one speaker says.
 *
 * @param speaker as in {@code voices}; empty for the narrator
 * @param text without labels and tags, Markdown
 * @param paragraph whether a paragraph starts with it
 */
public record SpokenPassage(String speaker, String text, boolean paragraph) {

  /** Whether it has anything to say; a separator such as {@code ***} has not. */
  public boolean spoken() {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
