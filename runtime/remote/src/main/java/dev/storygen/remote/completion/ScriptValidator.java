package dev.storygen.remote.completion;

import dev.storygen.model.Script;
import dev.storygen.provider.TransientException;
import dev.storygen.remote.http.ServiceMessages;
import java.util.regex.Pattern;

/**
 * How many words an answer is to have.
 *
 * @param what for people: {@code the script}
 * @param asked in words
 * @param least of {@code asked}, in percent
 * @param most of {@code asked}, in percent
 * @param ours whether the words are the model's: an author may well say what sounds like a refusal
 */
public record ScriptValidator(String what, int asked, int least, int most, boolean ours) {

  /** Longer than that, it is a story that begins as a refusal does. */
  private static final int LONGEST_REFUSAL = 120;

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
  public static ScriptValidator script(int asked) {
    return new ScriptValidator("the script", asked, 60, 150, true);
  }

  /** A revision, which is to keep the length. */
  public static ScriptValidator revision(int original) {
    return new ScriptValidator("the revised script", original, 70, 140, false);
  }

  /**
   * The script, if it is one.
   *
   * @param text cleaned
   * @throws TransientException if it is empty, a refusal, or far from the length asked
   */
  public Script accepted(String text, ServiceMessages wording) throws TransientException {
    if (text.isBlank()) {
      throw useless(wording, "answered, but there is no script in the answer.");
    }
    Script script = new Script(text);
    int words = script.words();
    long fewest = Math.round(asked * least / 100.0);
    long highest = Math.round(asked * most / 100.0);
    boolean fits = words >= fewest && words <= highest;
    if ((ours || !fits) && words <= LONGEST_REFUSAL && REFUSAL.matcher(text).find()) {
      throw useless(wording, "refuses to answer: " + wording.excerpt(text));
    }
    if (!fits) {
      throw useless(
          wording,
          ("answered far from the length asked: %s has %d words, but %d were asked for"
                  + " (%d to %d will do): %s")
              .formatted(what, words, asked, fewest, highest, wording.excerpt(text)));
    }
    return script;
  }

  private static TransientException useless(ServiceMessages wording, String what) {
    return TransientException.uselessAnswer(wording.about(what));
  }
}
