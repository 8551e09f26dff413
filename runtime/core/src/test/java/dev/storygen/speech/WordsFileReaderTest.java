package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsFileReaderTest {

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Narration narration =
        new Narration(
            List.of(
                new Sentence(
                    List.of(Token.plain("In"), new Token("1914", "nineteen fourteen")), true)));
    List<Word> words =
        List.of(
            new Word("In", 0.1, 0.4, true),
            new Word("nineteen", 0.4, 0.8, true),
            new Word("fourteen", 0.8, 1.2, false));
    Path file = folder.resolve("words.json");

    WordsFile.of(narration, words, 1.5).write(file);

    WordsFileReader reader = WordsFileReader.open(file);
    assertThat(reader.duration()).hasValue(1.5);
    assertThat(reader.words())
        .containsExactly(
            new WordsFile.TimedEntry("In", "In", 0.1, 0.4, true),
            new WordsFile.TimedEntry("1914", "nineteen fourteen", 0.4, 1.2, false));
  }

  @Test
  void aWrongListOfWordsDoesNotHideTheDuration() throws IOException {
    WordsFileReader reader = reader("{\"duration\": 50, \"words\": 7}");

    assertThat(reader.duration()).hasValue(50.0);
    assertUnreadable(
        reader::words,
        "words.json line 1: Cannot deserialize value of type"
            + " `java.util.ArrayList<dev.storygen.speech.WordsFile$TimedEntry>` from Integer value"
            + " (token `JsonToken.VALUE_NUMBER_INT`)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "{\"words\": []}"})
  void theDurationMayBeMissing(String json) throws IOException {
    assertThat(reader(json).duration()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-1,-1", "null,null", "'\"5\"','\"5\"'", "1e999,'\"Infinity\"'", "[5],[5]"})
  void theDurationIsAPositiveNumber(String json, String shown) throws IOException {
    assertUnreadable(
        reader("{\"duration\": " + json + "}")::duration,
        "words.json: 'duration' is " + shown + ", but expected seconds above 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "{\"duration\": 5}"})
  void theWordsMayNotBeMissing(String json) throws IOException {
    assertUnreadable(
        reader(json)::words, "words.json holds no 'words', but expected a list of them");
  }

  @Test
  void whatIsNoJsonIsNamedWithItsLine() throws IOException {
    WordsFileReader reader = reader("{\n\"duration\": oops}");
    String message =
        "words.json line 2 is no JSON: Unrecognized token 'oops': was expecting"
            + " (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

    assertUnreadable(reader::duration, message);
    assertUnreadable(reader::words, message);
  }

  private WordsFileReader reader(String json) throws IOException {
    return WordsFileReader.open(Files.writeString(folder.resolve("words.json"), json));
  }

  private static void assertUnreadable(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(UnreadableMediaException.class).hasMessage(message);
  }
}
