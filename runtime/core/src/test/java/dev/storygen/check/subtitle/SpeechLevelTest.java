package dev.storygen.check.subtitle;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.StoryFolder;
import dev.storygen.model.Cue;
import dev.storygen.model.Measurement;
import dev.storygen.model.TimeSpan;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which level on audio is speech: the highest that keeps half of what captions stand for. */
class SpeechLevelTest {

  private static final String SHARE = "share of the voiced time under a cue";
  private static final String GAP = "longest speech without a cue";

  @TempDir Path folder;
  private StoryFolder story;

  @BeforeEach
  void aStory() {
    story = new StoryFolder(folder).audioIs(() -> StoryFolder.audio(20)).silentIn();
  }

  /** 16 s of captions; what is quiet is heard at -50 dBFS only. */
  @ParameterizedTest
  @CsvSource({"8,8", "8.5,20", "0,16"})
  void aLevelThatKeepsHalfOfTheVoiceIsThatOfSpeech(double quietFrom, double voiced) {
    story
        .silentFrom(-40, new TimeSpan(16 - quietFrom, 20))
        .cues(Cue.of(0, 8, "one"), Cue.of(8, 16, "two"));

    assertMeasured(story.check(new SubtitleCoverage()), SHARE, voiced == 20 ? 0.8 : 1);
    assertMeasured(story.check(new SubtitleCoverage()), GAP, voiced == 20 ? 4 : 0);
  }

  @Test
  void captionsAfterTheVoiceSayNothingOfItsLevel() {
    story.silentFrom(-40, new TimeSpan(10, 20)).cues(Cue.of(30, 35, "late"));

    assertMeasured(story.check(new SubtitleCoverage()), GAP, 20);
  }

  @Test
  void aTenthOfASecondIsSpeech() {
    story.silentIn(new TimeSpan(0.1, 20)).cues(Cue.of(0, 8, "one"));

    assertMeasured(story.check(new SubtitleCoverage()), SHARE, 1);
  }

  @Test
  void speechWithoutAnyCaptionIsDrawn() {
    TimeSpan silence = new TimeSpan(3, 5);
    story.silentIn(silence).silentFrom(-40, silence).cues(Cue.of(0, 9, "\u200B"));

    assertThat(course(SHARE).timeCourse().stretches())
        .containsExactly(new TimeSpan(0, 3), new TimeSpan(5, 20));
  }

  @Test
  void speechBetweenCaptionsIsDrawnFromATenthOfASecondOn() {
    story.cues(
        Cue.of(0, 5, "one"),
        Cue.of(5.125, 10, "two"),
        Cue.of(10.0625, 15, "three"),
        Cue.of(17, 20, "four"));

    assertThat(course(GAP).timeCourse().stretches())
        .containsExactly(new TimeSpan(5, 5.125), new TimeSpan(15, 17));
  }

  @Test
  void aCueOfTheLongestDurationIsNotTooLong() {
    story.cues(Cue.of(0, 10, "one"), Cue.of(10, 20, "two"));

    assertThat(course(SHARE).detail()).isEqualTo("20 s of 20 s voiced");
  }

  private Measurement course(String name) {
    return story.check(new SubtitleCoverage()).measurements().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
