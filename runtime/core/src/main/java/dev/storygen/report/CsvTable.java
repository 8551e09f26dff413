package dev.storygen.report;

import dev.storygen.log.ControlCharacters;
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

/**
 * A CSV file (RFC 4180, UTF-8) that is safe against formula injection in spreadsheets, and in which
 * no text changes the direction of another.
 */
final class CsvTable {

  /** The characters that start a formula in a spreadsheet, and the apostrophe that escapes them. */
  private static final String ESCAPED_STARTS = "'=+-@\t\r\n＝＋－＠";

  private final String[] header;
  private final List<Object[]> rows = new ArrayList<>();

  CsvTable(String... header) {
    this.header = header;
  }

  /** Adds a row; null is an empty cell. Only strings are escaped. */
  void row(Object... cells) {
    rows.add(Arrays.stream(cells).map(CsvTable::cell).toArray());
  }

  private static Object cell(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof Double number) {
      return Double.isFinite(number) ? BigDecimal.valueOf(number).toPlainString() : null;
    } else if (value instanceof String text) {
      return escapeFormula(ControlCharacters.withoutDirections(text));
    }
    return value;
  }

  /** Prefixes a text that a spreadsheet would evaluate with an apostrophe. */
  private static String escapeFormula(String text) {
    return !text.isEmpty() && ESCAPED_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  void write(Path file) throws IOException {
    AtomicFile.write(
        file,
        temporary -> {
          try (CSVPrinter printer =
              new CSVPrinter(
                  // Replaces unpaired surrogates; Files.newBufferedWriter would fail.
                  new OutputStreamWriter(Files.newOutputStream(temporary), StandardCharsets.UTF_8),
                  CSVFormat.RFC4180.builder().setHeader(header).get())) {
            printer.printRecords(rows);
          }
          return file;
        });
  }
}
