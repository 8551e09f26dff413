package dev.storygen.embedded.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.embedded.normalizer.SpokenText;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import marytts.exceptions.SynthesisException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The phones of the words that the voice respells, of each line of {@code pronunciations.tsv}. */
class VoicePronunciationsTest {

  static Stream<String[]> entries() {
    return VoicePronunciations.rows().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("entries")
  void theEntryIsNeededAndHasItsPhones(String word, String respelling, String phones)
      throws IOException, SynthesisException {
    Narration narration = SpokenText.narration("She saw " + word + " there.");
    List<String> words = narration.words();

    assertThat(words).hasSize(4);
    assertThat(phones(VoicePronunciations.respelled(words.subList(2, 3)))).isEqualTo(phones);
    assertThat(phones(words.subList(2, 3))).isNotEqualTo(phones);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Siobhan's | shi-vawn's",
        "\"Nguyen,\" | \"win,\"",
        "iPhones. | eye-phones.",
        "jalape\u00f1o | jalape\u00f1o",
        "Wiimote | Wiimote",
        "dejavu | dejavu",
      })
  void endingsAndMarksAreKeptAndOtherWordsToo(String word, String respelled) {
    assertThat(VoicePronunciations.respelled(List.of(word))).containsExactly(respelled);
  }

  @Test
  void theWordsOfTheNarrationAreTimed(@TempDir Path folder) throws IOException {
    Narration narration = SpokenText.narration("Siobhan used nginx on her iPhone, twice.");

    List<Word> words =
        new MaryVoice()
            .speak(narration, Gender.FEMALE, Locale.US, folder.resolve("a.wav"), UsageMeter.none());

    assertThat(words).extracting(Word::text).isEqualTo(narration.words());
    assertThat(words).allSatisfy(word -> assertThat(word.measured()).isTrue());
  }

  private static String phones(List<String> words) throws IOException, SynthesisException {
    return String.join(" ", MaryTts.get().phones(SpeakableText.of(LetterNames.respelled(words))));
  }
}
