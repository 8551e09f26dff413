package dev.storygen.speech;

import dev.storygen.model.Word;
import java.util.List;

/**
 * What was heard of a script.
 *
 * @param script the words of the script as they are spoken, in order; at least one
 * @param words the recognised words in order, in their spoken forms
 * @param seconds of the sound
 */
public record Heard(List<String> script, List<Word> words, double seconds) {

  public Heard {
    script = List.copyOf(script);
    words = List.copyOf(words);
  }

  /** How far the recognised words are from those of the script. */
  public WordErrorRate wordErrorRate() {
    return WordErrorRate.of(
        ComparableWords.of(String.join(" ", script)),
        ComparableWords.of(String.join(" ", words.stream().map(Word::text).toList())));
  }

  /** How many words of the script were recognised. */
  public MeasuredWords measuredWords() {
    return MeasuredWords.of(WordAlignment.align(script, words, seconds));
  }
}
