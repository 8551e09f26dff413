package dev.storygen.brief;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown brief taken apart.
 *
 * @param frontMatter its YAML, every line on the line it has in the file; empty where there is none
 * @param heading the first heading of the body
 * @param headed whether the body starts with that heading
 * @param body the text below the front matter
 * @param bodyLine the line that the body starts on
 */
record MarkdownBrief(
    Optional<String> frontMatter,
    Optional<String> heading,
    boolean headed,
    String body,
    int bodyLine) {

  private static final Pattern FENCE =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*(?:\\r\\n?|\\n|\\z)", Pattern.MULTILINE);

  private static final Pattern HEADING =
      Pattern.compile("^ {0,3}#{1,6}[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*$", Pattern.MULTILINE);

  /** Takes a text apart; empty, with the problem noted, where the front matter is not closed. */
  static Optional<MarkdownBrief> of(String text, BriefProblems problems) {
    Matcher fence = FENCE.matcher(text);
    if (!text.startsWith("---") || !fence.lookingAt()) {
      return Optional.of(of(Optional.empty(), text, 1));
    }
    int start = fence.end();
    if (!fence.find()) {
      problems.add(
          1,
          "the front matter starts here but is never closed. Put a line '---' above the script.");
      return Optional.empty();
    }
    String yaml = "\n" + text.substring(start, fence.start());
    String body = text.substring(fence.end());
    return Optional.of(of(Optional.of(yaml), body, BriefFile.lineAt(text, fence.end())));
  }

  private static MarkdownBrief of(Optional<String> frontMatter, String body, int bodyLine) {
    Matcher heading = HEADING.matcher(body);
    if (!heading.find()) {
      return new MarkdownBrief(frontMatter, Optional.empty(), false, body, bodyLine);
    }
    boolean headed = body.substring(0, heading.start()).isBlank();
    Optional<String> text = Optional.of(heading.group(1).strip()).filter(words -> !words.isEmpty());
    return new MarkdownBrief(frontMatter, text, headed, body, bodyLine);
  }

  /** What is told: the body, without a heading above it that only repeats the title. */
  String script(String title) {
    if (!headed || heading.isEmpty() || !heading.get().equalsIgnoreCase(title)) {
      return body.strip();
    }
    Matcher first = HEADING.matcher(body);
    return first.find() ? body.substring(first.end()).strip() : body.strip();
  }
}
