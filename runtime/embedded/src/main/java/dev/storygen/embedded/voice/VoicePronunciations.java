package dev.storygen.embedded.voice;

import dev.storygen.model.Pronunciation;
import dev.storygen.speech.PronunciationLexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Respells words that MaryTTS says wrong, from {@code pronunciations.tsv} beside this class. A
 * pronunciation of the project comes first: the voice does not see the word any more.
 */
final class VoicePronunciations {

  private static final String RESOURCE = "pronunciations.tsv";

  private static final PronunciationLexicon LEXICON =
      PronunciationLexicon.of(
          rows().stream().map(row -> new Pronunciation(row[0], row[1], "")).toList(), Locale.US);

  private VoicePronunciations() {}

  /** The spoken words of a sentence, in order, each with its respelling if it has one. */
  static List<String> respelled(List<String> words) {
    return words.stream().map(LEXICON::respelled).toList();
  }

  /** Word, respelling and phones of each entry. */
  static List<String[]> rows() {
    try (InputStream in = VoicePronunciations.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
