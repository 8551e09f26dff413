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

    Files.writeString(file, WordsFile.of(narration, words, 1.5, 1).text());

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
    assertUnreadable(reader::words, "words.json line 1: words is 7, but expected a list");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"word\": \"a\", \"start\": \"abc\"}|words[1].start is \"abc\", but expected a number",
        "{\"word\": \"a\", \"end\": [1]}|words[1].end is [1], but expected a number",
        "{\"word\": \"a\", \"end\": {}}|words[1].end is {}, but expected a number",
        "{\"word\": {\"text\": \"a\"}}|words[1].word is {\"text\":\"a\"}, but expected a text",
        "{\"word\": \"a\", \"measured\": \"no\"}|words[1].measured is \"no\", but expected true or"
            + " false",
        "\"a\"|words[1] is \"a\", but expected an object",
        "[\"a\", 0.1]|words[1] is [\"a\",0.1], but expected an object",
      })
  void aWrongEntryIsNamedWithItsValue(String entry, String problem) throws IOException {
    assertUnreadable(
        reader("{\"words\": [{\"word\": \"x\"},\n" + entry + "]}")::words,
        "words.json line 2: " + problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"words\": [null]}",
        "{\"words\": [{}]}",
        "{\"words\": [{\"word\": 7, \"start\": null, \"end\": \"1.5\", \"more\": []}]}"
      })
  void otherEntriesAreRead(String json) throws IOException {
    assertThat(reader(json).words()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"words\": []}"})
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
    assertUnreadable(reader(json)::words, "words.json has no 'words', but expected a list of them");
  }

  @Test
  void whatIsNoJsonIsNamedWithItsLine() throws IOException {
    WordsFileReader reader = reader("{\n\"duration\": oops}");
    String message =
        "words.json line 2 is not JSON: Unrecognized token 'oops': was expecting"
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
