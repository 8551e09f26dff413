package dev.storygen.check;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.audio.AudioDuration;
import dev.storygen.model.Cue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedDurationTest {

  @TempDir Path folder;

  @Test
  void theConfiguredDurationTakesPrecedenceOverTheBriefsAndTheFiles() {
    StoryFolder story =
        new StoryFolder(folder).briefExpects(47).file("words.json", "{\"duration\":47}");
    GateSettings settings =
        new GateSettings(List.of("audio-duration"), null, null, null, null, 94.0, null);

    assertViolated(
        story.check(QualityGate.load(settings)).get(0),
        "voiceover.mp3 of lighthouse: deviation from the expected duration is 50 % "
            + "(47 s against 94 s by expectedDuration), but expected maximum is 5 %."
            + " Compare the voiceover with its script or set <checks><audio-duration>.");
  }

  @Test
  void withoutThemItIsThatOfTheWordsAndThenOfTheSubtitles() {
    StoryFolder story = new StoryFolder(folder).cues(Cue.of(0, 94, "one"));

    assertThat(story.check(new AudioDuration()).message())
        .contains("is 50 % (47 s against 94 s by subtitles.srt), but");
    story.file("words.json", "{\"words\":[]}");
    assertThat(story.check(new AudioDuration()).message())
        .contains("is 50 % (47 s against 94 s by subtitles.srt), but");
    story.file("words.json", "{\"duration\":470}");
    assertThat(story.check(new AudioDuration()).message())
        .contains("is 90 % (47 s against 470 s by words.json), but");
  }

  @Test
  void withoutWordsAndSubtitlesNothingIsExpected() {
    StoryFolder story =
        new StoryFolder(folder).without("subtitles.srt").audioIs(() -> StoryFolder.audio(9));

    assertPassed(story.check(new AudioDuration()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"duration\": \"47\"}|words.json of lighthouse: 'duration' is \"47\", but expected seconds above 0",
        "{\"duration\": 0}|words.json of lighthouse: 'duration' is 0, but expected seconds above 0",
        "{\"duration\": 1e999}|words.json of lighthouse: 'duration' is \"Infinity\", but expected seconds above 0",
      })
  void aBadDurationInWordsJsonIsViolated(String json, String message) {
    assertViolated(
        new StoryFolder(folder).file("words.json", json).check(new AudioDuration()),
        message + ". Make the file again or replace it.");
  }

  @Test
  void wordsJsonThatIsNoJsonIsViolated() {
    assertThat(
            new StoryFolder(folder)
                .file("words.json", "{\n\"duration\" 47}")
                .check(new AudioDuration())
                .message())
        .startsWith("words.json of lighthouse line 2 is not JSON: Unexpected character")
        .endsWith(". Make the file again or replace it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"words\": []}", "[]"})
  void wordsJsonWithoutADurationSetsNoExpectation(String json) {
    assertPassed(new StoryFolder(folder).file("words.json", json).check(new AudioDuration()));
  }
}
