package dev.storygen.remote.completion;

import static dev.storygen.remote.completion.Phrases.any;
import static dev.storygen.remote.completion.Phrases.pattern;
import static dev.storygen.remote.completion.Phrases.word;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes reasoning that has no marks, but words: a heading, or sentences about the task. */
final class ReasoningText implements ExtractionStep {

  /** gpt-oss (harmony), when the server removes the special tokens: {@code assistantfinal}. */
  private static final String FINAL_CHANNEL = "assistantfinal";

  private static final Pattern CHANNEL_START =
      Pattern.compile("\\s*(?:assistant)?(?:analysis|commentary)(?=[\\p{Lu}\\d\"“*])");

  /** The header of the channel alone: {@code finalMy grandfather}. */
  private static final Pattern FINAL_START = Pattern.compile("\\s*(?:assistant)?final(?=\\p{Lu})");

  /** IBM Granite 3.2, documented in its chat template. */
  private static final Pattern GRANITE_START =
      Pattern.compile("\\s*[*_#]{0,3}\\s?Here(?:['’]s| is) my thought process:?");

  private static final Pattern GRANITE_ANSWER =
      Pattern.compile("(?m)^[ \\t*_#]{0,6}Here(?:['’]s| is) my (?:response|answer):?[*_]{0,3}");

  /** A first line that is or begins with a heading of reasoning. */
  private static final Pattern HEADING =
      pattern(
          "\\s*(?<markup>[#*_>💭🤔 ]{0,8})"
              + any("thinking")
              + "(?<end>[*_]{0,3}[ \\t]{0,4}(?::|\\.\\.\\.|…|(?=\\n))[*_]{0,3})");

  /** A paragraph in which the model speaks about its task. */
  private static final Pattern TASK =
      pattern(
          word("task")
              + "[^\\n]{0,120}(?:"
              + word("noun")
              + "|"
              + word("words")
              + ")"
              + "|\\bword count (?:is|check|should|target|:)|\\btarget (?:length|word count)\\b");

  private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]{0,8}(?:[-*_=~][ \\t]?){3,80}$");

  /** A line that labels the text below it as the answer. */
  private static final Pattern ANSWER_LABEL =
      Pattern.compile(
          "(?ium)^[ \\t#*_>]{0,12}(?:the |my |now |here(?:['’]s| is) (?:the |my )?)?"
              + "(?:final |revised |full |actual |complete |finale?s? )?"
              + ("(?:" + any("answer") + "|" + any("noun") + ")(?: final(?:e|es)?)?")
              + "(?:[*_]{0,3}[ \\t]{0,4}:[*_]{0,3}|(?<=\\bfinal .{4,20})[*_]{0,3}[ \\t]{0,4}$"
              + "|[*_]{2,3}[ \\t]{0,4}$)");

  /** ReAct, as LangChain documents it: {@code Thought: …}, {@code Final Answer: …}. */
  private static final Pattern FINAL_LABEL =
      Pattern.compile(
          "(?im)^[ \\t#*_>]{0,12}final (?:answer|response|script|story|version)[*_]{0,3}:");

  /** A paragraph in which the model examines its draft. */
  private static final Pattern CHECK =
      pattern(
          "[*_ (>-]{0,6}(?:"
              + any("check")
              + "(?!\\p{L})[^\\n]{0,20}[:.!,]|"
              + any("count")
              + "[*_]{0,3}\\s?(?::|\\d)|"
              + word("task")
              + ")");

  /** Two texts that begin with so many equal words are one. */
  private static final int OPENING_WORDS = 5;

  /** Characters of a paragraph that are examined. */
  private static final int MAX_CHECK = 200;

  private static final Pattern LIST_LINE =
      Pattern.compile("(?m)^[ \\t]{0,8}(?:[-*•]|\\d{1,2}[.)]) ");

  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\n[ \\t]{0,40}\\n");

  @Override
  public String apply(String text, Omissions omissions) throws UnusableAnswerException {
    int from = start(text);
    omissions.add(Omissions.REASONING, text.substring(0, from));
    return text.substring(from);
  }

  /** Whether a paragraph is about the task. */
  static boolean isAboutTask(String paragraph) {
    return TASK.matcher(paragraph).find();
  }

  private static int start(String text) throws UnusableAnswerException {
    int channel = text.lastIndexOf(FINAL_CHANNEL);
    if (channel >= 0) {
      return channel + FINAL_CHANNEL.length();
    }
    if (CHANNEL_START.matcher(text).lookingAt()) {
      throw new UnusableAnswerException("answered with reasoning alone");
    }
    Matcher header = FINAL_START.matcher(text);
    if (header.lookingAt()) {
      return header.end();
    }
    boolean granite = GRANITE_START.matcher(text).lookingAt();
    Matcher answer = GRANITE_ANSWER.matcher(text);
    if (granite && answer.find()) {
      return answer.end();
    }
    return granite || isReasoning(text) ? afterReasoning(text) : 0;
  }

  private static boolean isReasoning(String text) {
    String first = firstParagraph(text);
    Matcher heading = HEADING.matcher(text);
    boolean headed =
        heading.lookingAt()
            && (!heading.group("markup").isBlank()
                || heading.group("end").contains("…")
                || heading.group("end").contains("...")
                || isAboutTask(first)
                || FINAL_LABEL.matcher(text).find());
    return headed || isAboutTask(first);
  }

  private static int afterReasoning(String text) throws UnusableAnswerException {
    Optional<Integer> label = lastLabel(text);
    if (label.isPresent()) {
      return afterDraft(text, label.get());
    }
    Matcher rule = RULE.matcher(text);
    if (rule.find() && !text.substring(rule.end()).isBlank()) {
      return rule.end();
    }
    return afterFirstParagraphs(text);
  }

  /**
   * Thoughts below a draft end with the final text, if that begins as the draft does.
   *
   * @param from index after the label of the draft, or of the final text
   */
  private static int afterDraft(String text, int from) throws UnusableAnswerException {
    String start = opening(firstParagraph(text.substring(from)));
    Matcher paragraph = PARAGRAPH_BREAK.matcher(text);
    boolean checked = false;
    int end = text.stripTrailing().length();
    int repeated = from;
    int at = from + (text.length() - from - text.substring(from).stripLeading().length());
    while (paragraph.find(at) && paragraph.end() < end) {
      at = paragraph.end();
      String ahead = text.substring(at, Math.min(end, at + MAX_CHECK));
      if (opening(ahead).equals(start)) {
        repeated = at;
        checked = false;
      }
      checked |= CHECK.matcher(ahead).lookingAt();
    }
    if (checked && !CHECK.matcher(text.substring(at, Math.min(end, at + MAX_CHECK))).lookingAt()) {
      throw new UnusableAnswerException(
          "answered with reasoning that cannot be told apart from the script");
    }
    return repeated;
  }

  /** The first words, without marks. */
  private static String opening(String paragraph) {
    String[] words =
        paragraph
            .substring(0, Math.min(paragraph.length(), MAX_CHECK))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}\\s]", "")
            .strip()
            .split("\\s+", OPENING_WORDS + 1);
    return String.join(" ", Arrays.asList(words).subList(0, Math.min(OPENING_WORDS, words.length)));
  }

  private static Optional<Integer> lastLabel(String text) {
    Matcher label = ANSWER_LABEL.matcher(text);
    Optional<Integer> last = Optional.empty();
    int end = text.stripTrailing().length();
    while (label.find()) {
      last = label.end() < end ? Optional.of(label.end()) : last;
    }
    return last;
  }

  /** The reasoning ends with its first paragraph, if nothing below resembles it. */
  private static int afterFirstParagraphs(String text) throws UnusableAnswerException {
    Matcher paragraph = PARAGRAPH_BREAK.matcher(text);
    int from = text.length() - text.stripLeading().length();
    int end = paragraph.find(from) ? paragraph.end() : text.length();
    while (end < text.length() && text.charAt(end) == '>') {
      end = paragraph.find() ? paragraph.end() : text.length();
    }
    String rest = text.substring(end);
    if (rest.isBlank()) {
      throw new UnusableAnswerException("answered with reasoning alone");
    }
    if (isAboutTask(rest) || LIST_LINE.matcher(rest).find()) {
      throw new UnusableAnswerException(
          "answered with reasoning that cannot be told apart from the script");
    }
    return end;
  }

  private static String firstParagraph(String text) {
    return PARAGRAPH_BREAK.split(text.strip(), 2)[0];
  }
}
