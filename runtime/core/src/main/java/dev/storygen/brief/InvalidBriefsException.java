package dev.storygen.brief;

import java.util.List;

/** Invalid briefs, with all their problems. */
public final class InvalidBriefsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * @param problems one line each, starting with the file and the line number
   */
  InvalidBriefsException(List<String> problems) {
    super(String.join("\n", problems));
  }

  /** The problems, one line each, starting with the file and the line number. */
  public List<String> problems() {
    return getMessage().lines().toList();
  }
}
