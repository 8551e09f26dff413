package dev.storygen.remote.completion;

import dev.storygen.model.EscapedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the script out of code that prints it or assigns it: Python, JavaScript and the like. */
final class CodeUnwrapper implements ExtractionStep {

  private static final Pattern START =
      Pattern.compile(
          "\\s*(?:(?:#|//)[^\\n"
              + "]*+\\n"
              + "\\s*)*+(?:(?:export |const |let |var |final |static |public |private |String |val"
              + " |auto ){0,4}[A-Za-z_]\\w{0,40}(?: ?: ?(?:str|string))?\\s?:?=\\s?[\"'`(f]"
              + "|print\\s?\\(|console\\.log\\s?\\(|return [\"'`]|def \\w|function \\w|import \\w"
              + "|from \\w+ import)");

  private static final Pattern TRIPLE =
      Pattern.compile(
          "\"\"\"\\\\?\\n?(?<double>.*?)\"\"\"|'''\\\\?\\n?(?<single>.*?)'''", Pattern.DOTALL);

  private static final Pattern TEMPLATE = Pattern.compile("`(?<double>[^`]{20,})`(?<single>)");

  private static final Pattern LITERAL =
      Pattern.compile(
          "\"(?<double>(?:[^\"\\\\\\n]|\\\\.)*+)\"|'(?<single>(?:[^'\\\\\\n]|\\\\.)*+)'");

  /** What joins two literals to one text. */
  private static final Pattern JOINT = Pattern.compile("[\\s+\\\\.]{1,60}");

  /** Shorter literals are names of files and the like. */
  private static final int MIN_CHARACTERS = 20;

  @Override
  public String apply(String text, Omissions omissions) {
    if (!START.matcher(text).lookingAt()) {
      return text;
    }
    String script = script(literal(text), text);
    return script.length() < text.strip().length() / 2 ? text : decoded(script);
  }

  private static Pattern literal(String text) {
    if (TRIPLE.matcher(text).find()) {
      return TRIPLE;
    }
    return TEMPLATE.matcher(text).find() ? TEMPLATE : LITERAL;
  }

  private static String script(Pattern pattern, String text) {
    StringBuilder script = new StringBuilder();
    Matcher literal = pattern.matcher(text);
    int end = -1;
    while (literal.find()) {
      String part =
          literal.group("double") == null ? literal.group("single") : literal.group("double");
      boolean joined = end >= 0 && JOINT.matcher(text).region(end, literal.start()).matches();
      if (joined) {
        script.append(part);
      } else if (part.length() >= MIN_CHARACTERS) {
        script.append(script.isEmpty() ? "" : "\n\n").append(part);
      }
      end = joined || part.length() >= MIN_CHARACTERS ? literal.end() : -1;
    }
    return script.toString();
  }

  private static String decoded(String script) {
    return EscapedText.decode(script).replaceAll("\\\\([\"'`])", "$1");
  }
}
