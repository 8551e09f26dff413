package dev.storygen.remote.completion;

import static dev.storygen.remote.completion.Phrases.any;
import static dev.storygen.remote.completion.Phrases.pattern;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes stage directions: text in brackets or between asterisks of which every word is one of
 * directions, and lines in brackets that begin like one. Other text in brackets is the story's.
 */
final class StageDirections {

  /** How a line is spoken; only at its start. */
  private static final Pattern MANNER = pattern(any("manner"));

  private static final Pattern CORE_WORD = pattern(any("direction"));

  private static final Pattern DIRECTION_WORD =
      pattern(any("direction") + "|" + any("modifier") + "|\\d{1,4}(?:ms|s|sec)?");

  /** How a line is spoken, between sentences: "he was [excited] to come" is of an editor. */
  private static final Pattern EMOTION =
      pattern(any("emotion") + "(?:(?:,| and)? " + any("emotion") + "){0,2}");

  /** Turns of Dia's dialogues: {@code [S1]}. */
  private static final Pattern DIALOGUE_TURN = Pattern.compile("S\\d");

  private static final Pattern QUOTE_END = Pattern.compile("[,.!?]?[\"”»“]");

  private static final String SENTENCE_END = ".!?…,;:\"”»“*_)]—–-";

  private static final Pattern ENCLOSED =
      Pattern.compile(
          "\\((?<round>[^()\\n]{1,120})\\)|(?<!!)\\[(?<square>[^\\[\\]\\n]{1,120})\\](?!\\()"
              + "|(?<![\\w*])\\*(?<star>[^*\\n]{1,60})\\*(?![\\w*])");

  private static final Pattern TIME =
      Pattern.compile(
          "\\d{1,2}:\\d\\d(?:\\s?[-–—]\\s?\\d{1,2}:\\d\\d)?|~?\\d{1,3}(?:\\s?[-–]\\s?\\d{1,3})?\\s?(?:s|sec|seconds?|sekunden|secondes|segundos|secondi)");

  /** A prefix that only directions have. */
  private static final Pattern CUE =
      pattern(
          any("cue")
              + "(?:\\s?:.*| (?:in|out|to|on)\\b.*)|cut to .*|to be continued.{0,3}"
              + "|(?:end|start|begin)(?: of (?:script|story|scene))?|(?:your|insert) [\\p{L} ]{1,30}");

  /** What is staged, at the start of a whole line in brackets. */
  private static final Pattern LINE = pattern(any("staged") + "(?!\\p{L}).{0,100}");

  private StageDirections() {}

  /** Removes the directions of a line. */
  static String strip(String line, Omissions omissions) {
    Matcher matcher = ENCLOSED.matcher(line);
    StringBuilder spoken = new StringBuilder();
    while (matcher.find()) {
      if (isDirection(matcher, line) && !isQuoted(matcher, line)) {
        omissions.add(Omissions.DIRECTION, matcher.group());
        matcher.appendReplacement(spoken, "");
      }
    }
    return matcher.appendTail(spoken).toString();
  }

  private static boolean isDirection(Matcher matcher, String line) {
    boolean whole = matcher.group().length() == line.length();
    String round = matcher.group("round");
    String square = matcher.group("square");
    String text = (round != null ? round : square != null ? square : matcher.group("star")).strip();
    boolean bracket = matcher.group("star") == null;
    return isOfDirectionWords(text)
        || bracket && matcher.start() == 0 && MANNER.matcher(text).matches()
        || bracket && (TIME.matcher(text).matches() || CUE.matcher(text).matches())
        || square != null && isAudioTag(matcher, text, line)
        || bracket && whole && LINE.matcher(text).matches();
  }

  /** A direction that the story quotes: {@code "[laughs]," said the subtitle}. */
  private static boolean isQuoted(Matcher matcher, String line) {
    boolean open = matcher.start() > 0 && "\"“„«".indexOf(line.charAt(matcher.start() - 1)) >= 0;
    return open && QUOTE_END.matcher(line).region(matcher.end(), line.length()).lookingAt();
  }

  private static boolean isAudioTag(Matcher matcher, String text, String line) {
    String before = line.substring(Math.max(0, matcher.start() - 4), matcher.start()).strip();
    boolean apart =
        matcher.start() == 0
            || before.isEmpty()
            || SENTENCE_END.indexOf(before.charAt(before.length() - 1)) >= 0;
    return apart && (EMOTION.matcher(text).matches() || DIALOGUE_TURN.matcher(text).matches());
  }

  private static boolean isOfDirectionWords(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+");
    return Arrays.stream(words).anyMatch(word -> CORE_WORD.matcher(word).matches())
        && Arrays.stream(words)
            .allMatch(word -> word.isEmpty() || DIRECTION_WORD.matcher(word).matches());
  }
}
