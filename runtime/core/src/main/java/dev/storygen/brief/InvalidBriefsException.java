package dev.storygen.brief;

import java.util.List;

/** Briefs that cannot be made into stories, with everything that is wrong with them. */
public final class InvalidBriefsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * @param problems a sentence each, starting with the file and the line
   */
  InvalidBriefsException(List<String> problems) {
    super(String.join("\n", problems));
  }

  /** What is wrong, a sentence each, starting with the file and the line. */
  public List<String> problems() {
    return getMessage().lines().toList();
  }
}
