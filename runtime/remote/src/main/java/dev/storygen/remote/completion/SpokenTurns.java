package dev.storygen.remote.completion;

import static dev.storygen.remote.completion.Phrases.any;
import static dev.storygen.remote.completion.Phrases.pattern;
import static dev.storygen.remote.completion.Phrases.word;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the turns of a chat that are marked by words: those of templates without special tokens,
 * and of templates whose tokens the server removed.
 */
final class SpokenTurns implements ExtractionStep {

  /**
   * Alpaca ({@code ### Instruction:}, {@code ### Response:}), Vicuna ({@code ### Human:}), SOLAR
   * ({@code ### User:}).
   */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?m)^[ \\t]{0,4}#{2,4} ?(?:(?<prompt>Instructions?|Human|User|Input|System)"
              + "|(?<own>Assistant|Response|Answer|Output))(?::|[ \\t]*$)");

  /** Llama 3, ChatML and Gemma without their tokens: the role on a line, or after the text. */
  private static final Pattern ROLE_LINE =
      Pattern.compile(
          "(?:(?<=\\n"
              + ")|\\A|(?<=[.!?…\"”»*]))(?:assistant|user|model|system|human)[ \\t]{0,4}(?:\\n"
              + "|\\z)");

  /** The turn of a user: Anthropic's first models ({@code Human:}), Vicuna ({@code USER:}). */
  private static final Pattern USER_TURN =
      pattern("(?<apart>\\n[ \\t]{0,4})?\\n" + label(any("user")) + "(?<said>[^\\n]{0,300})");

  /** Names that also stories give: they count if the model obeys. */
  private static final Pattern OTHER_TURN =
      pattern("\\n" + label("(?:q|me|you|" + any("user") + ")") + "[^\\n]{0,300}");

  /** A dialogue from its first line is the story. */
  private static final Pattern DIALOGUE = pattern("\\s{0,9}" + label(any("user")) + ".*");

  private static final Pattern ASSISTANT_TURN = pattern("\\n" + label(any("assistant")));

  /** The model's turn that does as it was asked. Also of the letters of an interview. */
  private static final Pattern OBEDIENT_TURN =
      pattern(
          "\\n"
              + label("(?:" + any("assistant") + "|a|bot)")
              + "[ \\t]{0,4}(?:"
              + any("agreement")
              + "(?: thing)?[!,.:]|"
              + any("presents")
              + "[^.!?\\n:]{0,80}"
              + word("noun")
              + ")");

  /** The end of a text whose last line, or last paragraph, is a turn. */
  private static final int MAX_TURN = 2_000;

  /** What users ask of a writer. */
  private static final Pattern REQUEST = pattern(word("asks"));

  private static final Pattern OWN_LABEL =
      pattern(
          "\\s{0,9}[*_]{0,3}(?:" + any("assistant") + "|" + any("answer") + ")[*_]{0,3}:[*_]{0,3}");

  private static final Pattern OTHER_LABEL =
      Pattern.compile("(?m)^[ \\t*_]{0,6}\\p{L}[\\p{L} ]{0,20}:");

  private static final Pattern LABELLED =
      Pattern.compile(
          "[ \\t*_#]{0,6}(?:\\p{L}[\\p{L} ]{0,20}[*_]{0,3}:|[<\\[]\\p{L}{1,20}[>\\]]).*",
          Pattern.DOTALL);

  @Override
  public String apply(String text, Omissions omissions) throws UnusableAnswerException {
    String answer = afterLabel(beforeRoleLine(afterHeadings(text, omissions)), omissions);
    rejectUserTurn(answer);
    return answer;
  }

  /** The model's own label, unless it is the first name of a dialogue. */
  private static String afterLabel(String text, Omissions omissions) {
    Matcher label = OWN_LABEL.matcher(text);
    if (!label.lookingAt() || OTHER_LABEL.matcher(text).find(label.end())) {
      return text;
    }
    omissions.add(Omissions.LABEL, label.group());
    return text.substring(label.end());
  }

  private static String beforeRoleLine(String text) throws UnusableAnswerException {
    Matcher role = ROLE_LINE.matcher(text);
    int from = 0;
    while (role.find()) {
      String before = text.substring(from, role.start());
      if (before.isBlank()) {
        from = role.end();
      } else if (text.substring(role.end()).isBlank()) {
        return before;
      } else {
        throw secondTurn(role);
      }
    }
    return text.substring(from);
  }

  private static UnusableAnswerException secondTurn(Matcher turn) {
    return new UnusableAnswerException(
        "answered with a second turn ('" + turn.group().strip() + "')");
  }

  private static String afterHeadings(String text, Omissions omissions)
      throws UnusableAnswerException {
    Matcher heading = HEADING.matcher(text);
    int from = 0;
    boolean prompt = false;
    while (heading.find()) {
      String before = text.substring(from, heading.start());
      if (!before.isBlank() && !prompt) {
        throw new UnusableAnswerException(
            "answered with '" + heading.group().strip() + "' inside the text");
      }
      omissions.add(Omissions.PROMPT, before);
      prompt = heading.group("prompt") != null;
      from = heading.end();
    }
    return text.substring(from);
  }

  /** A dialogue of the story goes on in the narrator's words; an invented turn does not. */
  private static void rejectUserTurn(String text) throws UnusableAnswerException {
    Matcher other = OTHER_TURN.matcher(text);
    if (OBEDIENT_TURN.matcher(text).find()
        && other.find()
        && !OTHER_TURN.matcher("\n" + firstLine(text)).lookingAt()) {
      throw secondTurn(other);
    }
    boolean ends = endsWithTurn(text);
    boolean chat =
        ends && ASSISTANT_TURN.matcher(text).find() && !DIALOGUE.matcher(text).lookingAt();
    Matcher turn = USER_TURN.matcher(text);
    while (turn.find()) {
      boolean apart = turn.group("apart") != null || ends;
      if (chat || apart && REQUEST.matcher(turn.group("said")).find()) {
        throw secondTurn(turn);
      }
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static boolean endsWithTurn(String text) {
    String end = text.stripTrailing();
    String tail = end.substring(Math.max(0, end.length() - MAX_TURN));
    return Stream.of("\n", "\n\n")
        .map(separator -> tail.substring(tail.lastIndexOf(separator) + 1).strip())
        .anyMatch(last -> LABELLED.matcher(last).matches());
  }

  /** A name at the start of a line: {@code **User:**}, {@code [user]}, {@code <user>}. */
  private static String label(String names) {
    return "[ \\t*_#]{0,6}(?:" + names + "[ \\t*_]{0,4}:[*_]{0,3}|[<\\[]" + names + "[>\\]])";
  }
}
