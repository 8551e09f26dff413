package dev.storygen.check;

import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.audio.AudioDuration;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmptyWordsFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|is empty, but expected {\"words\": […]}",
        "' '|is empty, but expected {\"words\": […]}",
        "null|is null, but expected {\"words\": […]}",
        "47|is 47, but expected {\"words\": […]}",
      })
  void wordsJsonWithoutContentIsViolated(String json, String fault) {
    assertViolated(
        new StoryFolder(folder).file("words.json", json).check(new AudioDuration()),
        "words.json of lighthouse " + fault + ". Make the file again or replace it.");
  }
}
