package dev.storygen.remote.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the narration out of CSV with a header: commas, semicolons or tabs. */
final class CsvUnwrapper implements ExtractionStep {

  private static final Pattern HEADER =
      Pattern.compile(
          "(?m)^\"?[\\p{L}_ #-]{1,30}\"?(?<separator>[,;\\t])\"?[\\p{L}_ #-]{1,30}\"?(?:\\k<separator>\"?"
              + "[\\p{L}_ #-]{1,30}\"?){0,10}$");

  private static final String CELL =
      " ?(?:\"(?<quoted>(?:[^\"]|\"\")*+)\" ?(?=[%1$s\\n]|\\z)|(?<plain>[^%1$s\\n]*+))";

  /** Rows that are read. */
  private static final int MAX_ROWS = 1_000;

  @Override
  public String apply(String text, Omissions omissions) {
    Matcher header = HEADER.matcher(text);
    if (!header.find() || header.start() > text.length() / 2) {
      return text;
    }
    List<List<String>> rows =
        rows(text.substring(header.start()), header.group("separator").charAt(0));
    List<String> names = rows.get(0);
    boolean named =
        names.stream().anyMatch(ScriptFields::isScript)
            && names.stream()
                .allMatch(name -> ScriptFields.isScript(name) || ScriptFields.isOther(name));
    if (!named || rows.size() < 2) {
      return text;
    }
    omissions.add(Omissions.ANNOUNCEMENT, text.substring(0, header.start()));
    return TableUnwrapper.narration(rows, omissions);
  }

  private static List<List<String>> rows(String text, char separator) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    Matcher cell = Pattern.compile(CELL.formatted(separator)).matcher(text);
    int at = 0;
    while (at < text.length() && rows.size() < MAX_ROWS) {
      cell.region(at, text.length()).lookingAt();
      row.add(
          cell.group("quoted") == null
              ? cell.group("plain").strip()
              : cell.group("quoted").replace("\"\"", "\"").strip());
      at = cell.end();
      if (at >= text.length() || text.charAt(at) == '\n') {
        rows.add(row);
        row = new ArrayList<>();
      }
      at++;
    }
    return rows;
  }
}
