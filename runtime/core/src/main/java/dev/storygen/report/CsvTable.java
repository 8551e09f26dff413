package dev.storygen.report;

import dev.storygen.media.AtomicFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as RFC 4180 has it, in UTF-8, that no spreadsheet takes a formula from. */
final class CsvTable {

  /** What a spreadsheet begins a formula with, and the apostrophe that keeps it from that. */
  private static final String DEFUSED = "'=+-@\t\r\n＝＋－＠";

  private final String[] header;
  private final List<Object[]> rows = new ArrayList<>();

  CsvTable(String... header) {
    this.header = header;
  }

  /** Adds a row; null is an empty cell. Numbers, truth values and times are no text. */
  void row(Object... cells) {
    rows.add(Arrays.stream(cells).map(CsvTable::cell).toArray());
  }

  private static Object cell(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof Double number) {
      return Double.isFinite(number) ? BigDecimal.valueOf(number).toPlainString() : null;
    } else if (value instanceof String text) {
      return defused(text);
    }
    return value;
  }

  /** A text that a spreadsheet would calculate, with an apostrophe before it: it is shown, then. */
  private static String defused(String text) {
    return !text.isEmpty() && DEFUSED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  void write(Path file) throws IOException {
    AtomicFile.write(
        file,
        temporary -> {
          try (CSVPrinter printer =
              new CSVPrinter(
                  // Half a character becomes a question mark; Files.newBufferedWriter would refuse
                  // it.
                  new OutputStreamWriter(Files.newOutputStream(temporary), StandardCharsets.UTF_8),
                  CSVFormat.RFC4180.builder().setHeader(header).get())) {
            printer.printRecords(rows);
          }
          return file;
        });
  }
}
