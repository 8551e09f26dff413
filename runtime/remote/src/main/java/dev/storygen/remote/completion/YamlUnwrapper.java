package dev.storygen.remote.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the script out of YAML, TOML and INI as models write them, which a strict parser rejects:
 * {@code narration: I said: no}.
 */
final class YamlUnwrapper implements ExtractionStep {

  private static final Pattern FIELD =
      Pattern.compile(
          "(?<indent>[ \\t]{0,40})(?<item>- )?[\"']?(?<key>[\\p{L}_][\\p{L}\\d_ -]{0,30})[\"']?"
              + "\\s?(?:[:=](?=\\s|[\"'])|:$)[ \\t]*(?<value>.*)");

  /** A line that only such a format has. */
  private static final Pattern FRAME = Pattern.compile("---|\\.\\.\\.|\\[[\\w. -]{1,40}\\]|#.*");

  private static final Pattern BLOCK = Pattern.compile("[|>][+-]?\\d?[+-]?");

  private static final Pattern TRIPLE = Pattern.compile("\"\"\"|'''");

  private static final Pattern QUOTED =
      Pattern.compile("(?<mark>[\"'])(?<text>.*)\\k<mark>,?", Pattern.DOTALL);

  @Override
  public String apply(String text, Omissions omissions) {
    List<String> lines = text.lines().toList();
    int start = lines.size() > ScriptExtractor.MAX_LINES ? -1 : start(lines);
    int end = start < 0 ? start : end(lines, start);
    if (start < 0) {
      return text;
    }
    List<Field> fields = fields(lines.subList(start, end));
    if (2 * end < lines.size() || !isScript(fields)) {
      return text;
    }
    omissions.add(Omissions.ANNOUNCEMENT, String.join("\n", lines.subList(0, start)));
    List<String> script = new ArrayList<>();
    for (Field field : fields) {
      if (ScriptFields.isScript(field.key)) {
        script.add(field.text());
      } else if (!field.text().isBlank()) {
        omissions.add(Omissions.FIELD, field.key + ": " + field.text());
      }
    }
    script.add(String.join("\n", lines.subList(end, lines.size())));
    return String.join("\n\n", script).strip();
  }

  /** A field and the lines of its value. */
  private static final class Field {

    final String key;
    final int indent;
    final boolean block;
    final boolean folded;
    final String triple;
    final List<String> lines = new ArrayList<>();

    Field(Matcher field) {
      key = field.group("key").strip();
      indent = field.group("indent").length() + (field.group("item") == null ? 0 : 2);
      String value = field.group("value").strip();
      block = BLOCK.matcher(value).matches();
      folded = value.startsWith(">");
      Matcher mark = TRIPLE.matcher(value);
      triple = mark.lookingAt() && !mark.find() ? value.substring(0, 3) : null;
      lines.add(block ? "" : value);
    }

    /** Whether a line goes on with the value. */
    boolean hasMore(String line) {
      int spaces = line.length() - line.stripLeading().length();
      boolean open =
          triple != null && (lines.size() == 1 || !lines.get(lines.size() - 1).contains(triple));
      return open || line.isBlank() || spaces > indent && (block || !FIELD.matcher(line).matches());
    }

    String text() {
      String joined = String.join(folded ? " " : "\n", lines).replaceAll(" {2,}", "\n\n").strip();
      if (triple != null) {
        return joined.replace(triple, "").strip();
      }
      Matcher quoted = QUOTED.matcher(joined);
      return quoted.matches() ? quoted.group("text").replace("\\\"", "\"") : joined;
    }
  }

  /** The first line of a field whose name is known. */
  private static int start(List<String> lines) {
    for (int i = 0; i < lines.size() && i < lines.size() / 2 + 1; i++) {
      Matcher field = FIELD.matcher(lines.get(i));
      if (field.matches() && isKnown(field.group("key"))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isKnown(String key) {
    return ScriptFields.isScript(key) || ScriptFields.isOther(key);
  }

  private static int end(List<String> lines, int start) {
    Field last = null;
    for (int i = start; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher field = FIELD.matcher(line);
      if (last != null && last.hasMore(line)) {
        last.lines.add(line);
      } else if (field.matches()) {
        last = new Field(field);
      } else if (!FRAME.matcher(line.strip()).matches()) {
        return i;
      }
    }
    return lines.size();
  }

  private static List<Field> fields(List<String> lines) {
    List<Field> fields = new ArrayList<>();
    for (String line : lines) {
      Field last = fields.isEmpty() ? null : fields.get(fields.size() - 1);
      Matcher field = FIELD.matcher(line);
      if (last != null && last.hasMore(line)) {
        last.lines.add(line.strip());
      } else if (field.matches()) {
        fields.add(new Field(field));
      }
    }
    return fields;
  }

  /** Whether the script is most of the text, and no name is that of a speaker in a story. */
  private static boolean isScript(List<Field> fields) {
    boolean form = fields.stream().anyMatch(field -> field.block || field.triple != null);
    boolean other = fields.stream().anyMatch(field -> ScriptFields.isOther(field.key));
    boolean known = other && fields.stream().allMatch(field -> isKnown(field.key));
    return (form || known) && characters(fields, true) > characters(fields, false);
  }

  private static int characters(List<Field> fields, boolean script) {
    return fields.stream()
        .filter(field -> ScriptFields.isScript(field.key) == script)
        .mapToInt(field -> field.text().length())
        .sum();
  }
}
