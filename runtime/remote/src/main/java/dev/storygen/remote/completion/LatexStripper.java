package dev.storygen.remote.completion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the script out of LaTeX: a document, or {@code \boxed{…}} as models of mathematics do. */
final class LatexStripper implements ExtractionStep {

  private static final Pattern LATEX =
      Pattern.compile("\\\\(?:boxed|text|begin|documentclass|emph)\\s?\\{");

  private static final Pattern BOXED = Pattern.compile("\\\\(?:boxed|fbox)\\s?\\{");

  private static final Pattern DOCUMENT = Pattern.compile("\\\\begin\\{document\\}");

  private static final Pattern DOCUMENT_END = Pattern.compile("\\\\end\\{document\\}");

  /** Commands whose argument is not text. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "\\\\(?:begin|end|documentclass|usepackage|title|author|date|vspace|hspace|label)\\*?"
              + "(?:\\[[^\\]\\n]{0,100}\\])?\\{[^{}\\n]{0,200}\\}(?:\\[[^\\]\\n]{0,100}\\])?");

  private static final Pattern SECTION =
      Pattern.compile("\\\\(?:sub)*section\\*?\\{(?<name>[^{}\\n]{0,200})\\}");

  private static final Pattern PLAIN =
      Pattern.compile(
          "\\\\(?:maketitle|par|noindent|newpage|centering|item|medskip|bigskip|smallskip|quad)\\b");

  private static final Pattern OPEN =
      Pattern.compile("\\\\(?:text\\p{L}{0,6}|emph|textbf|underline|boxed|fbox|mbox)\\s?\\{|[{}]");

  @Override
  public String apply(String text, Omissions omissions) {
    if (!LATEX.matcher(text).find()) {
      return text;
    }
    String body = body(text, omissions);
    String plain = COMMAND.matcher(body).replaceAll("");
    plain = SECTION.matcher(plain).replaceAll("\n\n## ${name}\n\n");
    plain = PLAIN.matcher(plain).replaceAll("\n\n");
    plain = withoutBraces(plain);
    return plain
        .replaceAll("\\\\\\\\", "\n")
        .replaceAll("(?<![\\\\\\p{L}\\d])\\$\\$?|(?<!\\\\)\\$\\$?(?![\\p{L}\\d])", "")
        .replace("``", "\"")
        .replace("''", "\"")
        .replaceAll("\\\\([&%$#_{}])", "$1");
  }

  /** The last box, if it has most of the text, or the document. */
  private static String body(String text, Omissions omissions) {
    Matcher document = DOCUMENT.matcher(text);
    if (document.find()) {
      omissions.add(Omissions.ANNOUNCEMENT, text.substring(0, document.start()));
      Matcher end = DOCUMENT_END.matcher(text);
      boolean ends = end.find(document.end());
      omissions.add(Omissions.REMARK, ends ? text.substring(end.end()) : "");
      return text.substring(document.end(), ends ? end.start() : text.length());
    }
    Matcher box = BOXED.matcher(text);
    int start = -1;
    while (box.find()) {
      start = box.start();
    }
    int end = start < 0 ? -1 : closing(text, text.indexOf('{', start));
    if (end - start <= text.length() / 3) {
      return text;
    }
    omissions.add(Omissions.ANNOUNCEMENT, text.substring(0, start).replace("$", ""));
    omissions.add(Omissions.REMARK, text.substring(end).replaceAll("[$}.\\s]", ""));
    return text.substring(start, end);
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** Removes commands and the braces around their arguments; other braces are the text's. */
  private static String withoutBraces(String text) {
    Deque<Boolean> commands = new ArrayDeque<>();
    Matcher matcher = OPEN.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (matcher.find()) {
      boolean brace = matcher.group().length() == 1;
      boolean command = !brace;
      if (matcher.group().equals("}")) {
        command = !commands.isEmpty() && commands.pop();
      } else {
        commands.push(command);
      }
      matcher.appendReplacement(plain, command ? "" : Matcher.quoteReplacement(matcher.group()));
    }
    return matcher.appendTail(plain).toString();
  }
}
