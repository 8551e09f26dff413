package dev.storygen.report;

import dev.storygen.log.ControlCharacters;
import dev.storygen.metrics.Metrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The summary of a goal in Markdown, for the page of a run in GitHub Actions: the totals, and a
 * table of the problems.
 */
final class JobSummary {

  /** GitHub shows no larger summary of a step. */
  private static final int MAX_BYTES = 1024 * 1024;

  /** Space for the line after a table that is not complete. */
  private static final int REST_BYTES = 200;

  /** What Markdown, its tables, HTML, formulas or mentions could begin with. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>&|~#$@!]");

  private JobSummary() {}

  /** Appends to a file, which has what other steps of the command wrote. */
  static void append(Path file, String title, Metrics metrics) throws IOException {
    long used = Files.exists(file) ? Files.size(file) : 0;
    String text = text(title, metrics, MAX_BYTES - used);
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /**
   * The summary.
   *
   * @param maxBytes in UTF-8; what does not fit is left out and counted
   * @return the empty string if not even the totals fit
   */
  static String text(String title, Metrics metrics, long maxBytes) {
    List<Problem> problems = Problem.open(metrics);
    StringBuilder text = new StringBuilder("### ").append(escaped(title)).append("\n\n");
    text.append(escaped(ConsoleSummary.totals(metrics).text())).append("\n\n");
    if (!problems.isEmpty()) {
      text.append("| level | story | check | message |\n|---|---|---|---|\n");
    }
    long left = maxBytes - REST_BYTES - bytes(text.toString());
    if (left < 0) {
      return "";
    }
    int shown = 0;
    for (Problem problem : problems) {
      String row = row(problem);
      left -= bytes(row);
      if (left < 0) {
        break;
      }
      text.append(row);
      shown++;
    }
    return text.append(rest(problems.size() - shown)).append('\n').toString();
  }

  private static String rest(int number) {
    return number == 0
        ? ""
        : "\n%d more do not fit into the 1 MiB of a summary: see the reports.\n".formatted(number);
  }

  private static String row(Problem problem) {
    return "| %s | %s | %s | %s |\n"
        .formatted(
            problem.level().name().toLowerCase(Locale.ROOT),
            escaped(problem.story()),
            escaped(problem.rule()),
            escaped(problem.message()));
  }

  private static String escaped(String text) {
    return SPECIAL.matcher(ControlCharacters.line(text)).replaceAll("\\\\$0");
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
