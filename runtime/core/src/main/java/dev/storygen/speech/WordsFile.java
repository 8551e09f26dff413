package dev.storygen.speech;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.model.Json;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The content of {@code words.json}: the words of the script with their times.
 *
 * @param duration seconds of the voiceover
 * @param alignmentAccuracy share of the words with a measured time, 0 to 1
 * @param speed factor on the speed of the voice; null for the speed of the voice itself
 * @param words in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WordsFile(
    double duration, double alignmentAccuracy, Double speed, List<TimedEntry> words) {

  /**
   * A word of the script.
   *
   * @param word as captions show it
   * @param spoken as the voice reads it; empty where the word before it has it, as of a number in
   *     Chinese
   * @param start seconds
   * @param end seconds
   * @param measured false if the time was interpolated between neighbours
   */
  public record TimedEntry(
      String word, String spoken, double start, double end, boolean measured) {}

  /**
   * The content for a narration.
   *
   * @param words one for each of {@link Narration#words()}, in order
   * @param duration seconds of the voiceover
   * @param speed factor on the speed of the voice
   */
  public static WordsFile of(Narration narration, List<Word> words, double duration, double speed) {
    Iterator<Word> times = words.iterator();
    List<TimedEntry> entries = new ArrayList<>();
    for (Token token : narration.tokens()) {
      List<Word> shown = CueBuilder.shown(token, times);
      List<String> spoken = token.words();
      for (int i = 0; i < shown.size(); i++) {
        Word word = shown.get(i);
        entries.add(
            new TimedEntry(
                word.text(),
                spoken.size() == shown.size() ? spoken.get(i) : i == 0 ? token.spoken() : "",
                millis(word.start()),
                millis(word.end()),
                word.measured()));
      }
    }
    return new WordsFile(
        millis(duration), WordAlignment.accuracy(words), speed == 1 ? null : speed, entries);
  }

  /** The text of the file, pretty printed. */
  public String text() throws JsonProcessingException {
    return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
  }

  private static double millis(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
