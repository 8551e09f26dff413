package dev.storygen.remote.completion;

import dev.storygen.model.Script;
import dev.storygen.provider.TransientException;
import dev.storygen.remote.http.ServiceMessages;
import java.util.Optional;

/**
 * Validates a script: rejects empty answers, refusals and scripts far from the requested length.
 *
 * @param subject for messages: {@code the script}
 * @param requestedWords length in words
 * @param minPercent shortest accepted length, in percent of {@code requestedWords}
 * @param maxPercent longest accepted length, in percent of {@code requestedWords}
 * @param generated whether the model invented the text; an author's text may sound like a refusal
 */
public record ScriptValidator(
    String subject, int requestedWords, int minPercent, int maxPercent, boolean generated) {

  /** For a new script; models miss the requested length by some margin. */
  public static ScriptValidator forScript(int requestedWords) {
    return new ScriptValidator("the script", requestedWords, 60, 150, true);
  }

  /** For a revision, which keeps the length of the original. */
  public static ScriptValidator forRevision(int originalWords) {
    return new ScriptValidator("the revised script", originalWords, 70, 140, false);
  }

  /**
   * Validates a script.
   *
   * @throws TransientException if the text is empty, a refusal or far from the requested length
   */
  public Script validate(ExtractedScript extracted, ServiceMessages messages)
      throws TransientException {
    String text = extracted.text();
    if (text.isBlank()) {
      String answer = extracted.answer();
      throw unusable(
          messages,
          "answered without a script" + (answer.isBlank() ? "." : ": " + messages.excerpt(answer)));
    }
    Script script = new Script(text, extracted.omissions());
    int words = script.words();
    long min = Math.round(requestedWords * minPercent / 100.0);
    long max = Math.round(requestedWords * maxPercent / 100.0);
    boolean fits = words >= min && words <= max;
    Optional<String> refusal = generated || !fits ? Refusals.find(text, words) : Optional.empty();
    if (refusal.isPresent()) {
      throw unusable(messages, refusal.get() + ": " + messages.excerpt(text));
    }
    if (!fits) {
      throw unusable(
          messages,
          ("missed the requested length: %s has %d words, but %d were requested"
                  + " (%d to %d are accepted): %s")
              .formatted(subject, words, requestedWords, min, max, messages.excerpt(text)));
    }
    return script;
  }

  private static TransientException unusable(ServiceMessages messages, String predicate) {
    return TransientException.invalidResponse(messages.sentence(predicate));
  }
}
