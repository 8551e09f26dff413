package dev.storygen.remote.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the narration out of a Markdown table of scenes. */
final class TableUnwrapper implements ExtractionStep {

  private static final Pattern NARRATION = Phrases.pattern(".*" + Phrases.word("narrated") + ".*");

  @Override
  public String apply(String text, Omissions omissions) throws UnusableAnswerException {
    List<String> lines = text.lines().map(String::strip).toList();
    List<List<String>> rows =
        lines.stream().filter(TableUnwrapper::isRow).map(TableUnwrapper::cells).toList();
    int characters = lines.stream().filter(TableUnwrapper::isRow).mapToInt(String::length).sum();
    boolean separated = lines.stream().anyMatch(line -> isRow(line) && isSeparator(line));
    if (rows.size() < 3 || !separated || characters < text.strip().length() / 2) {
      return text;
    }
    String last = lines.get(lines.size() - 1);
    if (isRow(last) && !last.endsWith("|") && lines.get(lines.size() - 2).endsWith("|")) {
      throw new UnusableAnswerException("answered with a truncated table");
    }
    return narration(lines, rows, omissions);
  }

  private static String narration(
      List<String> lines, List<List<String>> rows, Omissions omissions) {
    lines.stream()
        .filter(line -> !isRow(line))
        .forEach(line -> omissions.add(Omissions.REMARK, line));
    return narration(rows, omissions);
  }

  /** The narration in rows of cells, whose first row has the names of the columns. */
  static String narration(List<List<String>> rows, Omissions omissions) {
    List<String> header = rows.get(0);
    List<List<String>> body = rows.subList(1, rows.size());
    int column = column(header, body);
    List<String> others = new ArrayList<>(header);
    if (column < others.size()) {
      others.remove(column);
    }
    omissions.add(
        Omissions.FIELD,
        others.stream().filter(name -> !name.isBlank()).collect(Collectors.joining(", ")));
    return body.stream()
        .filter(row -> column < row.size() && !isSeparator(row.get(column)))
        .map(row -> row.get(column).replaceAll("(?i)<br ?/?>", "\n"))
        .collect(Collectors.joining("\n\n"));
  }

  /** The column that its header names, else the one with most text. */
  private static int column(List<String> header, List<List<String>> body) {
    for (int i = 0; i < header.size(); i++) {
      if (NARRATION.matcher(header.get(i)).matches()) {
        return i;
      }
    }
    int best = 0;
    long most = -1;
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      long length =
          body.stream()
              .filter(row -> column < row.size())
              .mapToLong(row -> row.get(column).length())
              .sum();
      if (length > most) {
        most = length;
        best = i;
      }
    }
    return best;
  }

  private static boolean isRow(String line) {
    return line.startsWith("|") && line.indexOf('|', 1) > 0;
  }

  private static boolean isSeparator(String line) {
    return line.chars().allMatch(c -> "|:- \t".indexOf(c) >= 0) && line.contains("--");
  }

  private static List<String> cells(String row) {
    String inner = row.substring(1, row.endsWith("|") ? row.length() - 1 : row.length());
    return Arrays.stream(inner.split("\\|", -1)).limit(20).map(String::strip).toList();
  }
}
