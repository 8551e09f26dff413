package dev.storygen.brief;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * The parts of a Markdown brief.
 *
 * @param frontMatter its YAML, with the line numbers of the file; empty if there is none
 * @param heading the first heading of the body
 * @param startsWithHeading whether the body starts with that heading
 * @param body the text below the front matter
 * @param bodyLine the line number of the start of the body
 */
record MarkdownBrief(
    Optional<String> frontMatter,
    Optional<String> heading,
    boolean startsWithHeading,
    String body,
    int bodyLine) {

  private static final Pattern HEADING =
      Pattern.compile("^ {0,3}#{1,6}[ \\t]++(.*)$", Pattern.MULTILINE);

  /**
   * Parses a text; empty, with the problem reported, if the front matter is not closed, in another
   * format than YAML, or not at the start.
   */
  static Optional<MarkdownBrief> parse(String text, BriefProblems problems) {
    FrontMatter frontMatter = FrontMatter.find(text);
    if (frontMatter.problem().isPresent()) {
      problems.add(frontMatter.line(), frontMatter.problem().get());
      return Optional.empty();
    }
    String body = text.substring(frontMatter.end());
    int bodyLine = BriefFile.lineAt(text, frontMatter.end());
    return Optional.of(of(frontMatter.yaml(), body, bodyLine));
  }

  private static MarkdownBrief of(Optional<String> frontMatter, String body, int bodyLine) {
    Matcher heading = HEADING.matcher(body);
    if (!heading.find()) {
      return new MarkdownBrief(frontMatter, Optional.empty(), false, body, bodyLine);
    }
    boolean startsWithHeading = body.substring(0, heading.start()).isBlank();
    Optional<String> text =
        Optional.of(withoutClosing(heading.group(1))).filter(words -> !words.isEmpty());
    return new MarkdownBrief(frontMatter, text, startsWithHeading, body, bodyLine);
  }

  /** The text of a heading without the number signs that may close it. */
  private static String withoutClosing(String heading) {
    String text = heading.strip();
    String open = StringUtils.stripEnd(text, "#");
    boolean closed = !open.isEmpty() && " \t".indexOf(open.charAt(open.length() - 1)) >= 0;
    return closed ? open.strip() : text;
  }

  /** The line number of the first heading; that of the body's start if there is none. */
  int headingLine() {
    Matcher first = HEADING.matcher(body);
    return first.find() ? lineAt(first.start()) : bodyLine;
  }

  /** The line number of a position in {@link #script}. */
  int scriptLine(String title, int position) {
    int start = body.stripTrailing().length() - script(title).length();
    return lineAt(start + position);
  }

  private int lineAt(int position) {
    return bodyLine + BriefFile.lineAt(body, position) - 1;
  }

  /** The script: the body, without a heading at its start that repeats the title. */
  String script(String title) {
    if (!startsWithHeading || heading.isEmpty() || !heading.get().equalsIgnoreCase(title)) {
      return body.strip();
    }
    Matcher first = HEADING.matcher(body);
    return first.find() ? body.substring(first.end()).strip() : body.strip();
  }
}
