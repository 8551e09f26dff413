package dev.storygen.remote.completion;

import static dev.storygen.remote.completion.Phrases.any;
import static dev.storygen.remote.completion.Phrases.pattern;
import static dev.storygen.remote.completion.Phrases.word;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells refusals, and questions of the model, from scripts. */
final class Refusals {

  /** A longer text is a story that only begins like a refusal. */
  private static final int MAX_WORDS = 120;

  /** A longer text that offers nothing else is a story. */
  private static final int MAX_SHORT_WORDS = 25;

  /** "I need more information." "I'd rather not." */
  private static final int MAX_REQUEST_WORDS = 12;

  /** Characters that are searched: as many as a long refusal has. */
  private static final int MAX_CHARACTERS = 2_000;

  /** It is in the first sentence and names the request. */
  private static final Pattern INABILITY =
      Pattern.compile(
          "^\\W*[^.!?]{0,60}?\\b(I|we)( am|['’]m)? ?(just |really |simply )?"
              + "(can['’]?t|cannot|can not|won['’]?t|will not|unable to|not able to|must decline)"
              + " ?(to )?(assist|comply|fulfil|help|provide|create|write|generate|produce"
              + "|continue|do that|engage|support|accommodate|revise|narrate|tell|this|your)\\b"
              + ".*?\\b(that|this|request|content|script|story|assist|guidelines|policy|policies)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** In the first sentence, without a quotation. */
  private static final String FIRST = "\\s*+[^.!?\"“„«]{0,120}?(?<!\\p{L})";

  /** After a sentence of thanks or regret. */
  private static final Pattern DECLINES =
      pattern("(?:\\s*+[^.!?\"“„«]{0,60}[.!] )?" + FIRST + any("declines") + "[^.!?\"“„«]{0,120}");

  private static final Pattern OFFERS = pattern(word("instead") + "|" + any("request"));

  /** In the first two sentences. */
  private static final Pattern ASKS =
      pattern(
          "\\s*+(?:[^.!?\"“„«]{0,60}[.!] )?"
              + "[^.!?\"“„«]{0,120}?(?<!\\p{L})"
              + any("asksback")
              + "(?<said>[^\"“„«]{0,400})");

  private static final Pattern TOPIC =
      pattern(word("noun") + "|" + word("about") + "|" + word("details"));

  /** A story tells who spoke. */
  private static final Pattern SPEECH =
      pattern(
          ",? (?:I|he|she|they|we|(?:the|my|his|her) \\p{L}{2,20}) "
              + "(?:said|says|wrote|told|thought|typed|asked|answered|whispered)(?!\\p{L})");

  private static final Pattern WRITING = pattern(any("writing"));

  private Refusals() {}

  /**
   * What a text is instead of a script.
   *
   * @return the start of a predicate for a message: {@code refuses to answer}; empty for a script
   */
  static Optional<String> find(String text, int words) {
    String start = text.substring(0, Math.min(MAX_CHARACTERS, text.length()));
    if (words > MAX_WORDS) {
      return Optional.empty();
    }
    if (INABILITY.matcher(start).find() || declines(start, words)) {
      return Optional.of("refuses to answer");
    }
    return asks(start, words)
        ? Optional.of("asked a question instead of writing a script")
        : Optional.empty();
  }

  private static boolean declines(String text, int words) {
    Matcher declines = DECLINES.matcher(text);
    return declines.lookingAt()
        && !SPEECH.matcher(declines.group()).find()
        && (words <= MAX_REQUEST_WORDS
            || words <= MAX_SHORT_WORDS && TOPIC.matcher(declines.group()).find()
            || OFFERS.matcher(text).find());
  }

  private static boolean asks(String text, int words) {
    Matcher asks = ASKS.matcher(text);
    if (!asks.lookingAt() || SPEECH.matcher(asks.group()).find()) {
      return false;
    }
    boolean question = text.stripTrailing().endsWith("?");
    return words <= MAX_REQUEST_WORDS
            && asks.group("said").length() < 40
            && !question
            && TOPIC.matcher(asks.group()).find()
        || TOPIC.matcher(asks.group()).find() && (question || WRITING.matcher(text).find());
  }
}
