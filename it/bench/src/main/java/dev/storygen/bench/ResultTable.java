package dev.storygen.bench;

import java.io.PrintStream;

/** Prints a line as soon as it is measured: the whole takes minutes. */
final class ResultTable {

  private static final String FORM = "%-44s  %-38s  %14s  %s%n";

  private final PrintStream out;

  ResultTable(PrintStream out) {
    this.out = out;
  }

  void head(String machine) {
    out.println(machine);
    out.println();
    out.printf(FORM, "what", "measured", "ratio", "wanted");
  }

  /**
   * Adds a line.
   *
   * @param ratio what counts, empty where the line is what others are compared with
   * @param wanted the promise, empty where there is none
   */
  void line(String what, String measured, String ratio, String wanted) {
    out.printf(FORM, what, measured, ratio, wanted);
  }
}
