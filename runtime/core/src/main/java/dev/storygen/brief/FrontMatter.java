package dev.storygen.brief;

import dev.storygen.model.BriefKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The front matter of a Markdown file: YAML between two lines {@code ---} at the start, or below
 * blank lines and HTML comments.
 *
 * @param yaml with the line numbers of the file; empty if there is none
 * @param end the position of the text below it
 * @param line the line of the problem
 * @param problem why it cannot be read
 */
record FrontMatter(Optional<String> yaml, int end, int line, Optional<String> problem) {

  private static final Pattern DELIMITER =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*+(?:\\r\\n?|\\n|\\z)", Pattern.MULTILINE);

  private static final Pattern OPENING = Pattern.compile("---[ \\t]*+(?:\\r\\n?|\\n|\\z)");

  private static final Pattern OTHER_FORMAT =
      Pattern.compile("(\\+\\+\\+|;;;|\\{)[ \\t]*+(?:\\r\\n?|\\n|\\z)");

  private static final Pattern FIRST_KEY = Pattern.compile("\\s*+(\\w{1,40})[ \\t]*+:");

  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  /** Characters before it that nobody sees: byte order marks, spaces without width. */
  private static final String INVISIBLE = "\uFEFF\u200B\u2060";

  /** Finds the front matter of a file. */
  static FrontMatter find(String text) {
    int start = startOfContent(text);
    Matcher opening = OPENING.matcher(text).region(start, text.length());
    if (opening.lookingAt()) {
      return closed(text, start, opening.end());
    }
    Matcher other = OTHER_FORMAT.matcher(text).region(start, text.length());
    if (other.lookingAt()) {
      return invalid(
          text,
          start,
          "the front matter is between '"
              + other.group(1)
              + "', but expected YAML between two lines '---'.");
    }
    return misplaced(text).orElse(new FrontMatter(Optional.empty(), 0, 0, Optional.empty()));
  }

  private static FrontMatter closed(String text, int start, int yamlStart) {
    Matcher closing = DELIMITER.matcher(text);
    if (!closing.find(yamlStart)) {
      return invalid(
          text,
          start,
          "the front matter starts here but is never closed. Put a line '---' above the script.");
    }
    String lines = "\n".repeat(BriefFile.lineAt(text, yamlStart) - 1);
    String yaml = lines + text.substring(yamlStart, closing.start());
    return new FrontMatter(Optional.of(yaml), closing.end(), 0, Optional.empty());
  }

  /** Keys of a brief between two delimiters that are not at the start. */
  private static Optional<FrontMatter> misplaced(String text) {
    Matcher delimiter = DELIMITER.matcher(text);
    if (!delimiter.find()) {
      return Optional.empty();
    }
    int opening = delimiter.start();
    int content = delimiter.end();
    while (delimiter.find()) {
      Matcher key = FIRST_KEY.matcher(text).region(content, delimiter.start());
      boolean opened = text.startsWith("---", opening);
      if (opened && key.lookingAt() && BriefKey.of(key.group(1)).isPresent()) {
        return Optional.of(
            invalid(
                text,
                opening,
                "the front matter starts here, below other text. Move it to the start of the"
                    + " file."));
      }
      opening = delimiter.start();
      content = delimiter.end();
    }
    return Optional.empty();
  }

  /** The position after blank lines, invisible characters and HTML comments. */
  private static int startOfContent(String text) {
    int at = 0;
    while (at < text.length()) {
      char next = text.charAt(at);
      if (Character.isWhitespace(next) || INVISIBLE.indexOf(next) >= 0) {
        at++;
      } else if (text.startsWith(COMMENT, at) && text.indexOf(COMMENT_END, at) >= 0) {
        at = text.indexOf(COMMENT_END, at) + COMMENT_END.length();
      } else {
        return at;
      }
    }
    return at;
  }

  private static FrontMatter invalid(String text, int at, String problem) {
    return new FrontMatter(Optional.empty(), 0, BriefFile.lineAt(text, at), Optional.of(problem));
  }
}
