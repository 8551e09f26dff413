package dev.storygen.remote.completion;

import static dev.storygen.remote.completion.Phrases.any;
import static dev.storygen.remote.completion.Phrases.pattern;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes labels, stage directions, citations and Markdown from the lines of a script. */
final class ScriptLineCleaner {

  /** A line such as "Scene 2: The door", without a sentence after it. */
  private static final Pattern SCENE =
      pattern("[#*_ ]{0,8}" + any("scene") + " \\d{1,3}(?: ?[:–—-] ?[^.!?…]{1,60})?[*_]{0,3}:?");

  private static final Pattern BULLET = Pattern.compile("^[-*•‣] +");

  private static final Pattern FACT = pattern("[*_#]{0,4}" + any("fact") + "[*_ ]{0,4}:.{0,200}");

  private static final Pattern SPEAKER =
      pattern(
          "(?<label>[*_]{0,3}"
              + any("speaker")
              + "(?: ?\\([^)\\n]{0,60}\\))?[*_ ]{0,3}:[*_]{0,3})"
              + "[ \\t]{0,8}(?<rest>.*)");

  private static final String SECTIONS =
      "(?:"
          + any("section")
          + "|"
          + any("scene")
          + " \\d{1,3}|"
          + any("noun")
          + ")"
          + "(?: ?\\([^)\\n]{0,60}\\))?";

  private static final Pattern BOLD_SECTION =
      pattern("(?<label>(?:\\*\\*|__)" + SECTIONS + ":?(?:\\*\\*|__):?)[ \\t]{0,8}(?<rest>.*)");

  /** Without bold it has to be the whole line: "Twist: he was my brother" is part of the story. */
  private static final Pattern SECTION =
      pattern(
          "(?<label>[*_]{0,3}[\\[(]"
              + SECTIONS
              + ":?[\\])][*_]{0,3}:?|"
              + SECTIONS
              + ":"
              + "|#{1,6} "
              + SECTIONS
              + ":?)(?<rest>)");

  private static final List<Pattern> LABELS = List.of(SPEAKER, BOLD_SECTION, SECTION);

  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]\\n]{1,200})\\]\\([^)\\s]{0,500}\\)");

  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\[\\]\\n]{0,200}\\]\\([^)\\s]{0,500}\\)|~~[^~\\n]{1,200}~~ ?");

  private static final Pattern EMOJI =
      Pattern.compile("^(?:\\p{So}\\uFE0F? {0,2}){1,3}(?=[*_#\\p{L}])");

  /** {@code ---BEGIN SCRIPT---}, {@code === END ===}, {@code <<<}. */
  private static final Pattern DELIMITER =
      pattern(
          "[-=*~#_<>]{2,20} ?(?:(?:begin|start|end)(?:ning)?(?: of)?(?: the)?(?: "
              + any("noun")
              + ")?|"
              + any("noun")
              + ")(?: begins| ends| starts?)? ?[-=*~#_<>]{2,20}|[<>]{3,20}");

  private static final Pattern ASTERISK_EMPHASIS =
      Pattern.compile("(?<![\\w*])(\\*{1,3})(?=\\S)([^*\\n]{1,2000}+)(?<=\\S)\\1(?![\\w*])");

  private static final Pattern UNDERSCORE_EMPHASIS =
      Pattern.compile("(?<!\\w)(_{1,3})(?=\\S)([^_\\n]{1,2000}+)(?<=\\S)\\1(?!\\w)");

  /** Emphasis around what was removed. */
  private static final Pattern EMPTY_EMPHASIS =
      Pattern.compile("(?<![\\w*_])(?:__|\\*\\*|_{4}|\\*{4})(?![\\w*_])");

  private static final Pattern WORD_COUNT =
      pattern(
          "(?:[\\[(*_]{0,6}(?:(?:total )?word ?count|words|length)[*_\\s]{0,4}:[*_]{0,3}"
              + "\\D{0,16}[\\d,.]{1,10}(?: words?)?"
              + "|[\\[(*_]{1,6}(?:approximately|approx\\.?|about|around|roughly|~|exactly)?"
              + "\\s{0,2}[\\d,]{1,7} "
              + any("counted")
              + ")(?:,? (?:and )?[\\d,]{1,7} \\p{L}{1,20})?\\s{0,2}[\\])*_.]{0,6}$");

  private ScriptLineCleaner() {}

  /** Whether a line gives facts about the script, as models do above and below it. */
  static boolean isFact(String line) {
    return FACT.matcher(line.strip()).matches();
  }

  /** Whether a line separates parts: {@code ---}, {@code * * *}. */
  static boolean isRule(String line) {
    long marks = line.chars().filter(c -> "-*_=~".indexOf(c) >= 0).count();
    return marks >= 3 && line.chars().allMatch(c -> "-*_=~ \t".indexOf(c) >= 0);
  }

  /** Whether a line only repeats the title. */
  static boolean isTitle(String line, String title) {
    return !line.strip().endsWith(".") && letters(line).equals(letters(title));
  }

  /** Returns the spoken text of a line; empty if there is none. */
  static String clean(String line, String title, Omissions omissions) {
    String text = line.strip().replaceFirst("^>[> ]{0,20}", "");
    if (isRule(text)) {
      return text;
    }
    if (isTitle(text, title) && !letters(text).isEmpty()) {
      omissions.add(Omissions.HEADING, text);
      return "";
    }
    if (SCENE.matcher(text).matches() || DELIMITER.matcher(text).matches()) {
      omissions.add(Omissions.LABEL, text);
      return "";
    }
    return withoutMarkup(withoutLabel(text, omissions), omissions);
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private static String withoutLabel(String text, Omissions omissions) {
    String line = EMOJI.matcher(text).replaceFirst("");
    for (Pattern label : LABELS) {
      Matcher matcher = label.matcher(line);
      if (matcher.matches()) {
        omissions.add(Omissions.LABEL, matcher.group("label"));
        return matcher.group("rest");
      }
    }
    return text;
  }

  private static String withoutMarkup(String line, Omissions omissions) {
    String text = Citations.strip(BULLET.matcher(line).replaceFirst(""), omissions);
    text = IMAGE.matcher(text).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    text = StageDirections.strip(text, omissions);
    text = ASTERISK_EMPHASIS.matcher(text).replaceAll("$2");
    text = UNDERSCORE_EMPHASIS.matcher(text).replaceAll("$2").strip();
    text = EMPTY_EMPHASIS.matcher(text).replaceAll("").strip();
    Matcher count = WORD_COUNT.matcher(text);
    if (count.find()) {
      omissions.add(Omissions.REMARK, count.group());
      text = text.substring(0, count.start());
    }
    return text.replaceAll("[ \\t\\u00A0♪♫♬]+", " ").replaceAll(" (?=[,.;!?](\\s|$))", "").strip();
  }
}
