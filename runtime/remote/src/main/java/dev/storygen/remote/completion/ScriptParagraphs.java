package dev.storygen.remote.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cleans the paragraphs of a script, and removes what is around them. */
final class ScriptParagraphs {

  /** A line that labels the script below; text above it is not part of the script. */
  private static final Pattern SCRIPT_LABEL =
      Pattern.compile(
          "(?imu)^(?<markup>[ \\t#*_]{0,12})(?<final>(?:final |revised |the |full ){0,3})"
              + Phrases.any("noun")
              + "[*_ \\t]{0,6}:[*_ \\t]{0,6}$");

  /** A heading at the top is a title, whatever its words are. */
  private static final Pattern HEADING =
      Pattern.compile(
          "#{1,6} [^\\n]{1,120}|(\\*\\*|__)(?=\\S)[^*_\\n]{1,80}[^*_.!?…,\"”'’\\n](\\*\\*|__):?");

  private static final Pattern VERSION =
      Pattern.compile(
          "(?imu)^[ \t#*_]{0,12}" + Phrases.any("version") + " (?:\\d|[a-c])\\b[^\\n]{0,40}$");

  private static final Pattern FRAME_START =
      Pattern.compile("[^\\n\"“„«]{1,200}[:：][*_ ]{0,4}(?:\\p{So} ?){0,3}");

  private static final Pattern FRAME_END =
      Pattern.compile("[^\\n\"“„«]{1,400}[?!;)](?: ?[\\p{So}\\uFE0F*_]){0,6}");

  /** A head has a title and some facts. */
  private static final int MAX_HEAD_LINES = 12;

  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\n[ \\t]{0,200}\\n");

  private ScriptParagraphs() {}

  /** Returns paragraphs separated by blank lines. */
  static String clean(String text, String title, Omissions omissions)
      throws UnusableAnswerException {
    if (VERSION.matcher(text).results().limit(2).count() > 1) {
      throw new UnusableAnswerException("answered with several versions of the script");
    }
    String script = Remarks.stripAppendix(afterLabel(text, omissions), omissions);
    List<String> paragraphs =
        PARAGRAPH_BREAK
            .splitAsStream(withRulesApart(script))
            .map(String::strip)
            .filter(paragraph -> !paragraph.isEmpty())
            .collect(Collectors.toCollection(ArrayList::new));
    stripRules(paragraphs);
    stripFrame(paragraphs, omissions);
    Announcements.strip(paragraphs, omissions);
    Remarks.strip(paragraphs, omissions);
    stripHead(paragraphs, omissions);
    List<String> spoken = spoken(paragraphs, title, omissions);
    stripRules(spoken);
    Announcements.strip(spoken, omissions);
    Remarks.strip(spoken, omissions);
    stripRules(spoken);
    return withoutQuotes(String.join("\n\n", spoken));
  }

  /** A separator is a paragraph of its own. */
  private static String withRulesApart(String text) {
    return text.lines()
        .map(line -> isRule(line.strip()) ? "\n" + line.strip() + "\n" : line)
        .collect(Collectors.joining("\n"));
  }

  private static List<String> spoken(List<String> paragraphs, String title, Omissions omissions) {
    return paragraphs.stream()
        .map(
            paragraph ->
                paragraph
                    .lines()
                    .map(line -> ScriptLineCleaner.clean(line, title, omissions))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n")))
        .filter(paragraph -> !paragraph.isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String afterLabel(String text, Omissions omissions) {
    Matcher label = SCRIPT_LABEL.matcher(text);
    int from = 0;
    int start = text.length() - text.stripLeading().length();
    int end = Math.min(text.stripTrailing().length(), text.length() / 2);
    while (label.find() && label.end() < end) {
      boolean marked = !label.group("markup").isBlank() || !label.group("final").isBlank();
      from = marked || label.start() <= start ? label.end() : from;
    }
    omissions.add(Omissions.ANNOUNCEMENT, text.substring(0, from));
    return text.substring(from);
  }

  /** Removes a title of the model's own, and facts about the script, from the top. */
  private static void stripHead(List<String> paragraphs, Omissions omissions) {
    boolean titled = false;
    for (int i = 0; i < MAX_HEAD_LINES && !paragraphs.isEmpty(); i++) {
      String line = paragraphs.get(0).lines().findFirst().orElse("");
      boolean heading = !titled && hasMore(paragraphs) && HEADING.matcher(line.strip()).matches();
      if (!heading && !ScriptLineCleaner.isFact(line)) {
        return;
      }
      titled |= heading;
      omissions.add(heading ? Omissions.HEADING : Omissions.LABEL, line);
      String rest = paragraphs.get(0).substring(line.length()).strip();
      if (rest.isEmpty()) {
        paragraphs.remove(0);
      } else {
        paragraphs.set(0, rest);
      }
      stripRules(paragraphs);
    }
  }

  /**
   * Removes an announcement and a remark in any language, by their form: a line that ends with a
   * colon above a separator, and a line that asks or exclaims below the last one.
   */
  private static void stripFrame(List<String> paragraphs, Omissions omissions) {
    int last = paragraphs.size() - 1;
    if (last < 2
        || !FRAME_START.matcher(paragraphs.get(0)).matches()
        || !isRule(paragraphs.get(1))
        || Announcements.isOfStory(paragraphs.get(0))) {
      return;
    }
    if (last > 3
        && isRule(paragraphs.get(last - 1))
        && FRAME_END.matcher(paragraphs.get(last)).matches()) {
      omissions.add(Omissions.REMARK, paragraphs.remove(last));
    }
    omissions.add(Omissions.ANNOUNCEMENT, paragraphs.remove(0));
    stripRules(paragraphs);
  }

  private static boolean hasMore(List<String> paragraphs) {
    return paragraphs.size() > 1 || paragraphs.get(0).contains("\n");
  }

  /** A separator at the ends separates nothing; one in the middle is a pause. */
  private static void stripRules(List<String> paragraphs) {
    while (!paragraphs.isEmpty() && isRule(paragraphs.get(0))) {
      paragraphs.remove(0);
    }
    while (!paragraphs.isEmpty() && isRule(paragraphs.get(paragraphs.size() - 1))) {
      paragraphs.remove(paragraphs.size() - 1);
    }
  }

  private static boolean isRule(String paragraph) {
    return ScriptLineCleaner.isRule(paragraph);
  }

  /** Removes quotation marks around the whole text, but not those of dialogue. */
  private static String withoutQuotes(String text) {
    long marks = text.chars().filter(c -> "\"“”„«»".indexOf(c) >= 0).count();
    boolean around =
        !text.isEmpty()
            && "\"“„«".indexOf(text.charAt(0)) >= 0
            && "\"”“»".indexOf(text.charAt(text.length() - 1)) >= 0;
    return marks == 2 && around ? text.substring(1, text.length() - 1).strip() : text;
  }
}
