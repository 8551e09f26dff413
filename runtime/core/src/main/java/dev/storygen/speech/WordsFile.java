package dev.storygen.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.media.AtomicFile;
import dev.storygen.media.DecodedText;
import dev.storygen.media.UnreadableMediaException;
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
public record WordsFile(double duration, double alignmentAccuracy, List<Entry> words) {

  /**
   * A word of the script.
   *
   * @param word as captions show it
   * @param spoken as it is heard
   * @param start seconds
   * @param end seconds
   * @param measured false where the time was placed between neighbours
   */
  public record Entry(String word, String spoken, double start, double end, boolean measured) {}

  public static WordsFile of(Narration narration, List<Word> words, double duration) {
    Iterator<Word> shown =
        CueBuilder.shown(narration, words).stream().flatMap(List::stream).iterator();
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

  /**
   * Reads a file of this kind, storygen's or anyone's. Times are as they stand there: possible or
   * not.
   *
   * @throws UnreadableMediaException if the file is no JSON or has no words
   * @throws IOException if the file cannot be read
   */
  public static WordsFile read(Path file) throws IOException {
    String name = file.getFileName().toString();
    WordsFile words = parse(name, DecodedText.read(file).text());
    if (words == null || words.words() == null) {
      throw new UnreadableMediaException(name + " holds no 'words', but expected a list of them");
    }
    return words;
  }

  private static WordsFile parse(String name, String json) throws UnreadableMediaException {
    try {
      return Json.mapper().readValue(json, WordsFile.class);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      UnreadableMediaException unreadable =
          new UnreadableMediaException(
              "%s line %d: %s"
                  .formatted(name, line, e.getOriginalMessage().lines().findFirst().orElse("")));
      unreadable.initCause(e);
      throw unreadable;
    }
  }

  public void write(Path file) throws IOException {
    AtomicFile.writeString(
        file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
  }

  private static double millis(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
