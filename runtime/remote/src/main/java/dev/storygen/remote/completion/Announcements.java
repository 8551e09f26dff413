package dev.storygen.remote.completion;

import static dev.storygen.remote.completion.Phrases.any;
import static dev.storygen.remote.completion.Phrases.pattern;
import static dev.storygen.remote.completion.Phrases.word;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Removes what models say before a script: agreements, announcements, its name. */
final class Announcements {

  /** A longer paragraph is text of the story. */
  private static final int MAX_CHARACTERS = 400;

  private static final String START = "[*_#> ¡¿]{0,6}";

  private static final String PUNCTUATION = "[!,.:;—–¡\\s-]{1,4}";

  private static final String WILLINGNESS =
      "(?:(?:(?:i['’]d|i would) (?:be (?:happy|glad)|love)|(?:i['’]m )?(?:happy|glad)) to"
          + " (?:help|do (?:that|so)))";

  /** "Sure! I'd be happy to help." */
  private static final String COURTESY =
      "(?:"
          + any("greeting")
          + PUNCTUATION
          + ")?(?:"
          + any("agreement")
          + "(?: thing)?"
          + PUNCTUATION
          + ")?"
          + "(?:"
          + WILLINGNESS
          + PUNCTUATION
          + ")?";

  private static final Pattern ACKNOWLEDGEMENT =
      pattern(
          START
              + "(?:(?:"
              + any("agreement")
              + PUNCTUATION
              + ")?"
              + WILLINGNESS
              + "|"
              + any("agreement")
              + "(?: thing)?|"
              + any("acknowledgement")
              + ") ?[!.:]");

  /** It ends with a colon; the script may begin on its line. */
  private static final Pattern WITH_COLON =
      pattern(
          START
              + COURTESY
              + any("presents")
              + "(?!\\p{L})[^.!?\\n:]{0,80}"
              + word("noun")
              + "[^.!?\\n:]{0,160}:[*_]{0,3}\\s{0,20}");

  /** An agreement to write, whatever its verb is: "Alles klar! Ich habe eine Geschichte …:". */
  private static final Pattern AGREED =
      pattern(
          START
              + any("agreement")
              + PUNCTUATION
              + "[^.!?\\n:]{0,160}"
              + word("noun")
              + "[^.!?\\n:]{0,160}:[*_]{0,3}");

  /** A paragraph without a colon. */
  private static final Pattern STATEMENT =
      pattern(
          START
              + COURTESY
              + any("statement")
              + "(?!\\p{L})[^.!?\\n]{0,60}"
              + word("noun")
              + "[^.!?\\n]{0,160}[.!][*_]{0,3}");

  /** The prompt again: "Write a 200-word story about a lamp." */
  private static final Pattern PROMPT =
      pattern(
          "(?:please )?(?:write|create|generate|compose) (?:me )?(?:an?|the) [^.!?\\n\"“]{0,60}"
              + word("noun")
              + " (?:about|of|in|with|for)[^!?\\n\"“]{0,200}[.!]");

  private static final Pattern LABEL =
      pattern("(?:the )?(?:final |revised |full |new )?" + any("noun") + "(?: final| révisé)?:?");

  private static final Pattern AUTHORSHIP =
      pattern(
          "\\bI(?:['’]ve| have) (?:just )?"
              + "(?:written|created|crafted|revised|prepared|drafted)|"
              + WILLINGNESS);

  /** Observes case: "us" is not "US". */
  private static final Pattern FIRST_PERSON =
      Pattern.compile("(?<![\\p{L}'’])" + any("first") + "(?!\\p{L})|\\bj['’]");

  private static final Pattern NEGATION = pattern(word("negation"));

  private static final Pattern SCRIPT = pattern(word("script"));

  private Announcements() {}

  /** Removes announcements from the start of the paragraphs. */
  static void strip(List<String> paragraphs, Omissions omissions) {
    while (paragraphs.size() > 1 && isAnnouncement(paragraphs.get(0))) {
      omissions.add(Omissions.ANNOUNCEMENT, paragraphs.remove(0));
    }
    if (paragraphs.isEmpty()) {
      return;
    }
    String first = paragraphs.get(0);
    Matcher preamble = WITH_COLON.matcher(first);
    if (preamble.lookingAt() && !isOfStory(preamble.group())) {
      omissions.add(Omissions.ANNOUNCEMENT, preamble.group());
      paragraphs.set(0, first.substring(preamble.end()));
      paragraphs.removeIf(String::isBlank);
    }
  }

  private static boolean isAnnouncement(String paragraph) {
    return paragraph.length() <= MAX_CHARACTERS
        && (STATEMENT.matcher(paragraph).matches() && !isOfStory(paragraph)
            || Stream.of(ACKNOWLEDGEMENT, LABEL, AGREED, PROMPT)
                .anyMatch(pattern -> pattern.matcher(paragraph).matches()));
  }

  /** Whether a line that ends with a colon is told by a narrator. */
  static boolean isOfStory(String preamble) {
    String own = AUTHORSHIP.matcher(preamble).replaceAll("");
    return FIRST_PERSON.matcher(own).find() && !SCRIPT.matcher(own).find()
        || NEGATION.matcher(own).find();
  }
}
