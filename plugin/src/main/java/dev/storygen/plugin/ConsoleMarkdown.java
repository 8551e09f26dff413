package dev.storygen.plugin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Markdown as plain text for a console: underlined headings, aligned tables, indented code, and
 * texts without the marks of links and code. It knows what the pages of {@code docs} use.
 */
final class ConsoleMarkdown {

  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*+)]\\([^()]*+\\)");

  /** A cell ends at a bar that is not escaped. */
  private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");

  private static final String FENCE = "```";

  private final List<String> lines = new ArrayList<>();
  private final List<List<String>> table = new ArrayList<>();
  private boolean code;

  private ConsoleMarkdown() {}

  /** The lines of a page. */
  static List<String> lines(String page) {
    ConsoleMarkdown console = new ConsoleMarkdown();
    page.lines().forEach(console::add);
    console.endTable();
    return console.lines;
  }

  private void add(String line) {
    if (line.startsWith(FENCE)) {
      endTable();
      code = !code;
    } else if (code) {
      lines.add(line.isEmpty() ? "" : "    " + line);
    } else if (line.startsWith("|")) {
      table.add(cells(line));
    } else {
      endTable();
      addText(line);
    }
  }

  private void addText(String line) {
    String heading = line.replaceFirst("^#++ ", "");
    String text = plain(heading);
    lines.add(text);
    if (!heading.equals(line)) {
      lines.add((line.startsWith("# ") ? "=" : "-").repeat(text.length()));
    }
  }

  private static List<String> cells(String row) {
    String[] cells = CELLS.split(row.strip());
    return Arrays.stream(cells).skip(1).map(cell -> plain(cell.strip())).toList();
  }

  private static String plain(String text) {
    return LINK.matcher(text)
        .replaceAll("$1")
        .replace("`", "")
        .replace("**", "")
        .replace("\\|", "|");
  }

  private void endTable() {
    if (table.isEmpty()) {
      return;
    }
    int columns = table.stream().mapToInt(List::size).max().orElseThrow();
    int[] widths = IntStream.range(0, columns).map(this::width).toArray();
    for (List<String> row : table) {
      if (!isRule(row)) {
        lines.add("  " + aligned(row, widths).stripTrailing());
      }
    }
    table.clear();
  }

  private int width(int column) {
    return table.stream()
        .filter(row -> row.size() > column && !isRule(row))
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }

  private static boolean isRule(List<String> row) {
    return row.stream().allMatch(cell -> cell.matches("[-: ]++"));
  }

  private static String aligned(List<String> row, int[] widths) {
    return IntStream.range(0, row.size())
        .mapToObj(at -> row.get(at) + " ".repeat(widths[at] - row.get(at).length()))
        .collect(Collectors.joining("  "));
  }
}
