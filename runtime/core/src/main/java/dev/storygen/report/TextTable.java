package dev.storygen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of plain text: the first column is left-aligned, the others are right-aligned. */
final class TextTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... header) {
    rows.add(List.of(header));
  }

  /** Adds a row of as many cells as the header has. */
  void row(Object... cells) {
    rows.add(Stream.of(cells).map(String::valueOf).toList());
  }

  List<String> lines() {
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String space = " ".repeat(widths[column] - row.get(column).length());
      line.append(column == 0 ? row.get(column) + space : GAP + space + row.get(column));
    }
    return line.toString();
  }
}
