package dev.storygen.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one brief, worded for its author. */
final class BriefProblems {

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param file as the author knows it: {@code src/main/storygen/lighthouse.yaml}
   */
  BriefProblems(String file) {
    this.file = file;
  }

  /** Notes what is wrong with the file as a whole. */
  void add(String sentence) {
    problems.add(new Problem(0, ": " + sentence));
  }

  /** Notes what is wrong on a line. */
  void add(int line, String sentence) {
    problems.add(new Problem(line, " line " + line + ": " + sentence));
  }

  /** Notes what is wrong at a place. */
  void add(int line, int column, String sentence) {
    problems.add(new Problem(line, " line " + line + ", column " + column + ": " + sentence));
  }

  /** All that was noted, a line of text each, from the top of the file to its end. */
  List<String> sentences() {
    return problems.stream()
        .sorted(Comparator.comparingInt(Problem::line))
        .map(problem -> (file + problem.text()).replaceAll("\\R", " "))
        .toList();
  }

  /** A value as a message shows it: quoted, and short where the author wrote a lot. */
  static String quote(String value) {
    int shown = 60;
    return value.codePointCount(0, value.length()) <= shown
        ? "'" + value + "'"
        : "'" + value.substring(0, value.offsetByCodePoints(0, shown)) + "...'";
  }

  private record Problem(int line, String text) {}
}
