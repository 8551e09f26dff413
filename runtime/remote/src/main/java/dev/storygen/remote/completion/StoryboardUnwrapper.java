package dev.storygen.remote.completion;

import static dev.storygen.remote.completion.Phrases.any;
import static dev.storygen.remote.completion.Phrases.pattern;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes what stands beside the narration in a storyboard: what is shown and heard, times. */
final class StoryboardUnwrapper implements ExtractionStep {

  private static final String MARKUP = "[ \\t]{0,20}(?:[-*•] )?[*_#>\\[( ]{0,6}";

  private static final String LABEL_END =
      "(?: ?\\([^)\\n]{0,60}\\)| \\d{1,3})?[*_\\])]{0,4}[ \\t]{0,4}:[*_\\])]{0,4}";

  private static final Pattern SHOWN =
      pattern(MARKUP + any("shown") + LABEL_END + "(?<value>[^\\n]*)");

  private static final Pattern NARRATED =
      pattern(
          "(?<label>"
              + MARKUP
              + "(?:"
              + any("speaker")
              + "|"
              + any("narrated")
              + ")"
              + LABEL_END
              + ")(?<rest>[^\\n]*)");

  private static final Pattern QUOTED = Pattern.compile("[\"“](?<text>[^\"“”]*)[\"”]");

  private static final String CLOCK = "(?:\\d{1,2}:)?\\d{1,2}:\\d\\d(?:[.,]\\d{1,3})?";

  private static final String SECONDS = "\\d{1,3}(?:\\.\\d)?\\s?(?:s|sec|secs|seconds?)?";

  private static final String UNTIL = "\\s?(?:[-–—]|-->|to|until)\\s?";

  /** A range of times at the start of a line. */
  private static final Pattern RANGE =
      pattern(
          MARKUP
              + "(?:time(?:stamp)?:\\s?)?"
              + ("(?<from>" + CLOCK + "|" + SECONDS + "|seconds? \\d{1,3})")
              + UNTIL
              + ("(?:" + CLOCK + "|\\d{1,3}(?:\\.\\d)?\\s?(?:s|sec|secs|seconds?)\\b)")
              + "[*_\\])]{0,4}:?[*_\\])]{0,4}(?=$|[ \\t])[ \\t|–—-]{0,6}(?<rest>.*)");

  /** {@code HOOK (0-3s): I ran.} */
  private static final Pattern LABELLED_RANGE =
      pattern(
          "[*_#]{0,4}\\p{L}[\\p{L} /-]{0,30}[*_]{0,3} ?[\\[(](?<from>"
              + CLOCK
              + "|"
              + SECONDS
              + ")"
              + UNTIL
              + "[\\d:.]{1,8}\\s?(?:s|sec|secs|seconds?)?[\\])][*_]{0,3}:[*_]{0,3}[ \\t]{0,4}(?<rest>.*)");

  /** What follows a time in the same brackets. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[^\\[\\]()\\n]{1,80}[\\])][*_]{0,4}:?(?<after>.*)");

  /** A single time at the start of a line. */
  private static final Pattern TIME =
      pattern(
          MARKUP
              + "(?<from>"
              + CLOCK
              + ")[*_\\])]{0,4}:?[*_\\])]{0,4}(?=$|[ \\t])[ \\t|–—-]{0,6}(?<rest>.*)");

  private static final Pattern NUMBER = Pattern.compile("[ \\t]{0,4}\\d{1,4}[ \\t]{0,4}");

  private static final Pattern ZERO = Pattern.compile("[0:.,]+\\D*|seconds? 0");

  @Override
  public String apply(String text, Omissions omissions) {
    if (text.lines().count() > ScriptExtractor.MAX_LINES) {
      return text;
    }
    String rest = text;
    for (Pattern time : List.of(LABELLED_RANGE, RANGE, TIME)) {
      rest = withoutTimes(rest, time, omissions);
    }
    return withoutShown(rest, omissions);
  }

  /** The times of a storyboard, and of subtitles, begin at zero; those of a story do not. */
  private static String withoutTimes(String text, Pattern time, Omissions omissions) {
    List<String> lines = text.lines().toList();
    List<String> times =
        lines.stream()
            .map(time::matcher)
            .filter(matcher -> matcher.matches())
            .map(matcher -> matcher.group("from"))
            .limit(2)
            .toList();
    boolean single = time == TIME && times.size() < 2;
    if (times.isEmpty() || single || !ZERO.matcher(times.get(0)).matches()) {
      return text;
    }
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = time.matcher(lines.get(i));
      boolean numbered =
          NUMBER.matcher(lines.get(i)).matches()
              && i + 1 < lines.size()
              && time.matcher(lines.get(i + 1)).matches();
      boolean timed = matcher.matches();
      String kept = timed ? rest(matcher) : numbered ? "" : lines.get(i);
      omissions.add(
          Omissions.LABEL, timed ? lines.get(i).substring(0, matcher.start("rest")).strip() : "");
      rest.append(kept).append('\n');
    }
    return rest.toString();
  }

  /** What follows a time; a heading is still one. */
  private static String rest(Matcher time) {
    String rest = time.group("rest");
    String before = time.group().substring(0, time.start("rest") - time.start());
    Matcher bracket = IN_BRACKETS.matcher(rest);
    if (before.indexOf('[') > before.indexOf(']') && bracket.matches()) {
      return bracket.group("after");
    }
    return (before.startsWith("#") && !rest.isBlank() ? "### " : "") + rest;
  }

  /** Lines of what is shown, if other lines are labelled as narration. */
  private static String withoutShown(String text, Omissions omissions) {
    List<String> lines = text.lines().toList();
    long shown = lines.stream().filter(line -> SHOWN.matcher(line).matches()).count();
    long narrated = lines.stream().filter(line -> NARRATED.matcher(line).matches()).count();
    long all = lines.stream().filter(line -> !line.isBlank()).count();
    if (shown == 0 || narrated == 0 || narrated == 1 && shown + narrated < all) {
      return text;
    }
    boolean labelled = narrated >= shown;
    boolean skips = false;
    StringBuilder rest = new StringBuilder();
    for (String line : lines) {
      Matcher matcher = SHOWN.matcher(line);
      boolean isShown = matcher.matches();
      boolean empty = isShown && matcher.group("value").isBlank();
      skips =
          isShown
              ? labelled || empty
              : skips && !line.isBlank() && !NARRATED.matcher(line).matches();
      if (isShown || skips) {
        omissions.add(Omissions.DIRECTION, line);
      }
      rest.append(isShown || skips ? "" : withoutLabel(line, omissions)).append('\n');
    }
    return rest.toString();
  }

  private static String withoutLabel(String line, Omissions omissions) {
    Matcher label = NARRATED.matcher(line);
    if (!label.matches()) {
      return line;
    }
    omissions.add(Omissions.LABEL, label.group("label"));
    String rest = label.group("rest").strip();
    Matcher quoted = QUOTED.matcher(rest);
    return quoted.matches() ? quoted.group("text") : rest;
  }
}
