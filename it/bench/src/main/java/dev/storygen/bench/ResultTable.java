package dev.storygen.bench;

import java.io.PrintStream;

/** Prints each row as soon as it is measured, as the whole takes minutes. */
final class ResultTable {

  private static final String ROW = "%-44s  %-38s  %14s  %s%n";

  private final PrintStream out;

  ResultTable(PrintStream out) {
    this.out = out;
  }

  void head(String machine) {
    out.println(machine);
    out.println();
    out.printf(ROW, "benchmark", "result", "ratio", "target");
  }

  /**
   * Prints a row.
   *
   * @param ratio what is compared with the target; empty for a reference value
   * @param target empty where there is none
   */
  void row(String benchmark, String result, String ratio, String target) {
    out.printf(ROW, benchmark, result, ratio, target);
  }
}
