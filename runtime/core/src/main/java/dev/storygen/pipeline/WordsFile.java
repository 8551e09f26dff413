package dev.storygen.pipeline;

import dev.storygen.media.AtomicFile;
import dev.storygen.model.Json;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * {@code words.json}: when every word is heard.
 *
 * @param duration seconds of the voiceover
 * @param alignmentAccuracy share of the words with a measured time, 0 to 1
 * @param words in order
 */
record WordsFile(double duration, double alignmentAccuracy, List<Entry> words) {

  /**
   * A word of the script.
   *
   * @param word as captions show it
   * @param spoken as it is heard
   * @param start seconds
   * @param end seconds
   * @param measured false where the time was placed between neighbours
   */
  record Entry(String word, String spoken, double start, double end, boolean measured) {}

  static WordsFile of(Narration narration, List<Word> words, double duration) {
    Iterator<Word> shown =
        Captions.shown(narration, words).stream().flatMap(List::stream).iterator();
    List<Entry> entries = new ArrayList<>();
    for (Token token : narration.tokens()) {
      Word word = shown.next();
      entries.add(
          new Entry(
              word.text(),
              token.spoken(),
              millis(word.start()),
              millis(word.end()),
              word.measured()));
    }
    return new WordsFile(millis(duration), WordAlignment.accuracy(words), entries);
  }

  void write(Path file) throws IOException {
    AtomicFile.writeString(
        file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
  }

  private static double millis(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
