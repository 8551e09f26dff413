package dev.storygen.remote.completion;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans one line of a script. */
final class ScriptLineCleaner {

  private static final Pattern HORIZONTAL_RULE = Pattern.compile("[-*_=~][-*_=~ ]{2,}");

  private static final Pattern HEADING = Pattern.compile("#{1,6} .*");

  /** A line in bold that is not a sentence. */
  private static final Pattern BOLD_HEADING =
      Pattern.compile("(\\*\\*|__)(?=\\S)[^*_]{1,80}[^*_.!?…,\"”'’](\\*\\*|__):?");

  /** A line such as "Scene 2: The door", without a sentence after it. */
  private static final Pattern SCENE =
      ignoringCase("[*_]*(scene|part|act|beat|chapter) \\d+ ?[:–—-] ?[^.!?…]{1,60}");

  private static final Pattern BULLET = Pattern.compile("^[-*•‣] +");

  private static final Pattern METADATA =
      ignoringCase("[*_]*(story )?(title|word count|length|genre|tone|duration|language)[*_ ]*:.*");

  private static final Pattern SPEAKER =
      ignoringCase(
          "[*_]*(narrator|narration|voice-?over|v\\.?o\\.?|speaker|script|(fe)?male voice)"
              + "( ?\\([^)]*\\))?[*_ ]*:[*_]*[ \\t]*(?<rest>.*)");

  private static final String SECTION_NAMES =
      "(hook|set-?up|intro|introduction|opening|build-?up|rising action|tension|conflict|climax"
          + "|turn|twist|pay-?off|resolution|ending|conclusion|outro|(scene|part|act|beat) \\d+|"
          + BoilerplateStripper.SCRIPT_NOUNS
          + ")( ?\\([^)]*\\))?";

  private static final Pattern BOLD_SECTION =
      ignoringCase("(\\*\\*|__)" + SECTION_NAMES + ":?(\\*\\*|__):?[ \\t]*(?<rest>.*)");

  /** Without bold it has to be the whole line: "Twist: he was my brother" is part of the story. */
  private static final Pattern SECTION =
      ignoringCase("[\\[(]?" + SECTION_NAMES + ":?[\\])]?(?<rest>)(?<=[:\\])])");

  private static final List<Pattern> LABELS = List.of(SPEAKER, BOLD_SECTION, SECTION);

  private static final String DIRECTIONS =
      "pause[sd]?|beat|long pause|short pause|silence|music|sound|sfx|sighs?|laughs?|chuckles?"
          + "|whispers?|whispering|softly|quietly|slowly|voice|fade[sd]?|cut to|narrator|dramatic"
          + "|deep breath|breath|breathes|clears throat|smiles?|gasps?|cries|sobs?|sobbing|tone";

  /** Text in square brackets is not spoken. */
  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]\\n]{1,120}+\\]");

  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\]\\n]{1,200}+)\\]\\([^)\\s]{0,300}+\\)");

  private static final Pattern DIRECTION =
      ignoringCase(
          "\\(("
              + DIRECTIONS
              + ")\\b[^)\\n]{0,60}\\)"
              + "|\\((?=[^)\\n]{1,140}+\\))[^)\\n]{0,60}\\b(music|sfx|sound effect)\\b[^)\\n]{0,60}\\)"
              + "|(?<![\\w*])\\*("
              + DIRECTIONS
              + ")( \\w+ly)?\\*(?![\\w*])"
              + "|\\(\\d+:\\d\\d ?[-–—] ?\\d+:\\d\\d\\)"
              + "|^\\(\\d+:\\d\\d\\)");

  private static final Pattern ASTERISK_EMPHASIS =
      Pattern.compile("(?<![\\w*])(\\*{1,3})(?=\\S)([^*\\n]+?)(?<=\\S)\\1(?![\\w*])");

  private static final Pattern UNDERSCORE_EMPHASIS =
      Pattern.compile("(?<!\\w)(_{1,3})(?=\\S)([^_\\n]+?)(?<=\\S)\\1(?!\\w)");

  private static final Pattern WORD_COUNT =
      ignoringCase(
          "([\\[(*_]{0,6}((total )?word ?count|words|length)[*_\\s]*:[*_]*\\D{0,16}[\\d,.]++( words?)?"
              + "|[\\[(*_]{1,6}(approximately|approx\\.?|about|around|roughly|~|exactly)?\\s*"
              + "[\\d,]+ words)\\s*[\\])*_.]*$");

  private ScriptLineCleaner() {}

  /**
   * Returns the spoken text of a line.
   *
   * @param title the story's title; a line with only the title is a heading
   * @return an empty text if nothing is spoken
   */
  static String clean(String line, String title) {
    String text = line.strip().replaceFirst("^>[> ]*", "");
    return isHeading(text, title) ? "" : withoutMarkup(withoutLabel(text));
  }

  private static boolean isHeading(String line, String title) {
    return HORIZONTAL_RULE.matcher(line).matches()
        || HEADING.matcher(line).matches()
        || BOLD_HEADING.matcher(line).matches()
        || SCENE.matcher(line).matches()
        || METADATA.matcher(line).matches()
        || !line.endsWith(".") && letters(line).equals(letters(title));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  private static String withoutLabel(String line) {
    for (Pattern label : LABELS) {
      Matcher matcher = label.matcher(line);
      if (matcher.matches()) {
        return matcher.group("rest");
      }
    }
    return line;
  }

  private static String withoutMarkup(String line) {
    String text = LINK.matcher(BULLET.matcher(line).replaceFirst("")).replaceAll("$1");
    text = BRACKETS.matcher(text).replaceAll("");
    text = DIRECTION.matcher(text).replaceAll("");
    text = ASTERISK_EMPHASIS.matcher(text).replaceAll("$2");
    text = UNDERSCORE_EMPHASIS.matcher(text).replaceAll("$2");
    text = WORD_COUNT.matcher(text.strip()).replaceFirst("");
    return text.replaceAll("[ \\t\\u00A0]+", " ").replaceAll(" (?=[,.;!?](\\s|$))", "").strip();
  }

  private static Pattern ignoringCase(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
