package dev.storygen.brief;

import dev.storygen.model.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one brief as messages for its author. */
final class BriefProblems {

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param file as messages name it: {@code src/main/storygen/lighthouse.yaml}
   */
  BriefProblems(String file) {
    this.file = file;
  }

  /** Adds a problem of the file as a whole. */
  void add(String sentence) {
    problems.add(new Problem(0, ": " + sentence));
  }

  /** Adds a problem of a line. */
  void add(int line, String sentence) {
    problems.add(new Problem(line, " line " + line + ": " + sentence));
  }

  /** Adds that a name of a line is not among those that are known. */
  void addUnknown(int line, String kind, String name, Collection<String> known) {
    add(
        line,
        "unknown %s %s, but expected one of %s.%s"
            .formatted(kind, quote(name), String.join(", ", known), Suggestion.of(name, known)));
  }

  /** The number of problems so far. */
  int count() {
    return problems.size();
  }

  /** A line, as the messages of others name it: {@code lighthouse.yaml line 7}. */
  String place(int line) {
    return file + " line " + line;
  }

  /** Adds a problem of a position. */
  void add(int line, int column, String sentence) {
    problems.add(new Problem(line, " line " + line + ", column " + column + ": " + sentence));
  }

  /** The problems, one line of text each, in the order of their lines. */
  List<String> messages() {
    return placed().stream().map(BriefMessage::text).toList();
  }

  /** The same with the file and the line beside the text. */
  List<BriefMessage> placed() {
    return problems.stream()
        .sorted(Comparator.comparingInt(Problem::line))
        .map(
            problem ->
                new BriefMessage(
                    file, problem.line(), (file + problem.text()).replaceAll("\\R", " ")))
        .toList();
  }

  /** As messages name it. */
  String file() {
    return file;
  }

  /** A value in quotes, shortened to 60 characters. */
  static String quote(String value) {
    int maxLength = 60;
    return value.codePointCount(0, value.length()) <= maxLength
        ? "'" + value + "'"
        : "'" + value.substring(0, value.offsetByCodePoints(0, maxLength)) + "...'";
  }

  private record Problem(int line, String text) {}
}
