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
   * @param spoken as the voice reads it
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
    Iterator<Word> shown =
        CueBuilder.shown(narration, words).stream().flatMap(List::stream).iterator();
    List<TimedEntry> entries = new ArrayList<>();
    for (Token token : narration.tokens()) {
      Word word = shown.next();
      entries.add(
          new TimedEntry(
              word.text(),
              token.spoken(),
              millis(word.start()),
              millis(word.end()),
              word.measured()));
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
