package dev.storygen.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Invalid briefs, with their first problems. */
public final class InvalidBriefsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** As many as people read at once. */
  private static final int MAX_PROBLEMS = 20;

  /**
   * @param problems one line each, starting with the file and the line number
   */
  InvalidBriefsException(List<String> problems) {
    super(String.join("\n", shown(problems)));
  }

  private static List<String> shown(List<String> problems) {
    int more = problems.size() - MAX_PROBLEMS;
    if (more <= 0) {
      return problems;
    }
    List<String> shown = new ArrayList<>(problems.subList(0, MAX_PROBLEMS));
    shown.add(String.format(Locale.ROOT, "… and %,d more", more));
    return shown;
  }

  /**
   * The first problems, one line each, starting with the file and the line number, and a line that
   * counts the others.
   */
  public List<String> problems() {
    return getMessage().lines().toList();
  }
}
