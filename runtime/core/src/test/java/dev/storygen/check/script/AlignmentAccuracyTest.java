package dev.storygen.check.script;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.check.StoryFolder;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentAccuracyTest {

  @TempDir Path folder;

  @Test
  void measuredTimesPass() {
    assertPassed(check(words(20, 0)));
    assertPassed(check(words(15, 5)));
  }

  @Test
  void wordsThatWereNotHeardAreNamed() {
    assertViolated(
        check(words(14, 6)),
        "words.json of lighthouse: share of the words with a measured time is 0.7 (14 of 20 words;"
            + " 6 in a row were not heard ('w14 w15 w16 w17 w18 w19')), but expected minimum is"
            + " 0.75. Listen whether the voice says the script, voice it again, or set"
            + " <checks><alignment-accuracy>.");
  }

  @Test
  void theShareCountsWhereTheWordsDoNotSay() {
    CheckOutcome outcome = check("{\"alignmentAccuracy\": 0.8, \"words\": [{\"word\": \"a\"}]}");

    assertPassed(outcome);
    assertMeasured(outcome, "share of the words with a measured time", 0.8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"words\": [{\"word\": \"a\", \"start\": 1}]}",
        "{\"words\": [{\"measured\": true}, {\"measured\": \"yes\"}]}",
        "{\"alignmentAccuracy\": 80}",
        "{\"segments\": []}",
        "{}"
      })
  void aFileThatDoesNotSayHowItWasMeasuredIsNotJudged(String json) {
    assertThat(
            new StoryFolder(folder)
                .file("words.json", json)
                .check(new QualityGate(List.of(new AlignmentAccuracy()), GateSettings.defaults())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|words.json of lighthouse is empty, but expected {\"words\": […]}.",
        "[]|words.json of lighthouse is no object, but expected {\"words\": […]}.",
        "{\"words\": []}|words.json of lighthouse has no words, but expected those of the script.",
      })
  void aFileWithoutWordsIsViolated(String json, String message) {
    assertViolated(check(json), message + " Make the file again or replace it.");
  }

  private static String words(int measured, int others) {
    return IntStream.range(0, measured + others)
        .mapToObj(i -> "{\"word\":\"w%d\",\"measured\":%s}".formatted(i, i < measured))
        .collect(Collectors.joining(",", "{\"words\":[", "]}"));
  }

  private CheckOutcome check(String json) {
    return new StoryFolder(folder).file("words.json", json).check(new AlignmentAccuracy());
  }
}
