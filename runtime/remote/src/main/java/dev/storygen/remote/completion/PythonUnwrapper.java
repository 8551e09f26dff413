package dev.storygen.remote.completion;

import dev.storygen.model.EscapedText;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the script out of Python code that prints it or assigns it. */
final class PythonUnwrapper implements ExtractionStep {

  private static final Pattern START =
      Pattern.compile(
          "\\s*(?:#[^\\n"
              + "]*+\\n"
              + "\\s*)*+(?:[a-z_]\\w{0,40}\\s?=\\s?[\"'(f]|print\\s?\\(|def \\w|import \\w|from"
              + " \\w+ import)");

  private static final Pattern TRIPLE =
      Pattern.compile(
          "\"\"\"\\\\?\\n?(?<double>.*?)\"\"\"|'''\\\\?\\n?(?<single>.*?)'''", Pattern.DOTALL);

  private static final Pattern LITERAL =
      Pattern.compile(
          "\"(?<double>(?:[^\"\\\\\\n]|\\\\.)*+)\"|'(?<single>(?:[^'\\\\\\n]|\\\\.)*+)'");

  /** Shorter literals are names of files and the like. */
  private static final int MIN_CHARACTERS = 20;

  @Override
  public String apply(String text, Omissions omissions) {
    if (!START.matcher(text).lookingAt()) {
      return text;
    }
    Pattern literal = TRIPLE.matcher(text).find() ? TRIPLE : LITERAL;
    String script =
        literal
            .matcher(text)
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .filter(part -> part.length() >= MIN_CHARACTERS)
            .collect(Collectors.joining("\n\n"));
    return script.length() < text.strip().length() / 2 ? text : decoded(script);
  }

  private static String decoded(String script) {
    return EscapedText.decode(script).replaceAll("\\\\([\"'])", "$1");
  }
}
