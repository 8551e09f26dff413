package dev.storygen.remote.completion;

import dev.storygen.model.Script;
import dev.storygen.provider.TransientException;
import dev.storygen.remote.http.ServiceMessages;
import java.util.regex.Pattern;

/**
 * How many words an answer is to have.
 *
 * @param subject for people: {@code the script}
 * @param requestedWords in words
 * @param minPercent of {@code requestedWords}, in percent
 * @param maxPercent of {@code requestedWords}, in percent
 * @param generated whether the words are the model's: an author may well say what sounds like a
 *     refusal
 */
public record ScriptValidator(
    String subject, int requestedWords, int minPercent, int maxPercent, boolean generated) {

  /** Longer than that, it is a story that begins as a refusal does. */
  private static final int MAX_REFUSAL_WORDS = 120;

  /** Who refuses says so at once, and speaks of what was asked. */
  private static final Pattern REFUSAL =
      Pattern.compile(
          "^\\W*[^.!?]{0,60}?\\b(I|we)( am|['’]m)? ?(just |really |simply )?"
              + "(can['’]?t|cannot|can not|won['’]?t|will not|unable to|not able to|must decline)"
              + " ?(to )?(assist|comply|fulfil|help|provide|create|write|generate|produce"
              + "|continue|do that|engage|support|accommodate|revise|narrate|tell|this|your)\\b"
              + ".*?\\b(that|this|request|content|script|story|assist|guidelines|policy|policies)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A new script: far from what was asked is of no use, near it is what models can do. */
  public static ScriptValidator forScript(int requestedWords) {
    return new ScriptValidator("the script", requestedWords, 60, 150, true);
  }

  /** A revision, which is to keep the length. */
  public static ScriptValidator forRevision(int originalWords) {
    return new ScriptValidator("the revised script", originalWords, 70, 140, false);
  }

  /**
   * The script, if it is one.
   *
   * @param text cleaned
   * @throws TransientException if it is empty, a refusal, or far from the length asked
   */
  public Script validate(String text, ServiceMessages messages) throws TransientException {
    if (text.isBlank()) {
      throw unusable(messages, "answered, but there is no script in the answer.");
    }
    Script script = new Script(text);
    int words = script.words();
    long min = Math.round(requestedWords * minPercent / 100.0);
    long max = Math.round(requestedWords * maxPercent / 100.0);
    boolean fits = words >= min && words <= max;
    if ((generated || !fits) && words <= MAX_REFUSAL_WORDS && REFUSAL.matcher(text).find()) {
      throw unusable(messages, "refuses to answer: " + messages.excerpt(text));
    }
    if (!fits) {
      throw unusable(
          messages,
          ("answered far from the length asked: %s has %d words, but %d were asked for"
                  + " (%d to %d will do): %s")
              .formatted(subject, words, requestedWords, min, max, messages.excerpt(text)));
    }
    return script;
  }

  private static TransientException unusable(ServiceMessages messages, String predicate) {
    return TransientException.uselessAnswer(messages.sentence(predicate));
  }
}
