package dev.storygen.check.subtitle;

import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.check.Sounds;
import dev.storygen.check.StoryFolder;
import dev.storygen.media.Envelope;
import dev.storygen.model.Cue;
import dev.storygen.model.TimeSpan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is heard before the first word is no missing caption. */
class SubtitleCoverageLeadInTest {

  private static final String FIX =
      " Make the subtitles again from this voiceover or set <checks><subtitle-coverage>.";

  @TempDir Path folder;

  static Envelope[] benign() {
    return new Envelope[] {
      Sounds.noise(10, 0.05f), Sounds.tone(10), fade(10), beats(10, 75), beats(10, 100)
    };
  }

  @ParameterizedTest
  @MethodSource("benign")
  void aSoundBeforeTheFirstWordIsNoSpeech(Envelope leadIn) {
    assertPassed(story(leadIn, 10).check(new SubtitleCoverage()));
  }

  @ParameterizedTest
  @MethodSource("benign")
  void speechAfterItWithoutACaptionIsMissing(Envelope leadIn) {
    StoryFolder story = story(Sounds.then(leadIn, Sounds.speech(10, 2)), 20);

    assertThat(story.check(new SubtitleCoverage()).message())
        .contains("delay of the first cue is ", "longest speech without a cue is ");
  }

  @Test
  void aFirstCueThatComesLateIsNamed() {
    assertViolated(
        story(Sounds.speech(2.5, 3), 2.5).check(new SubtitleCoverage()),
        "subtitles.srt of lighthouse: delay of the first cue is 2.5 s (2.5 s against 0 s), "
            + "but expected maximum is 2 s."
            + FIX);
  }

  /** Speech without a caption, after a sound; what is shorter than 2 s is not judged. */
  @ParameterizedTest
  @CsvSource({"0,10,10", "10,10,10", "4,6.5,6.5", "0,2,2", "0,1.5,1.5", "2,0,0", "1.5,0,1.5"})
  void theDelayIsThatOfTheSpeech(double sound, double speech, double delay) {
    Envelope before = Sounds.then(Sounds.noise(sound, 0.05f), Sounds.speech(speech, 2));

    assertThat(delay(story(before, sound + speech))).isCloseTo(delay, within(0.5));
  }

  @Test
  void silenceBeforeAShortSoundIsNoPartOfIt() {
    StoryFolder story = story(Sounds.noise(2.5, 0.05f), 2.5).silentIn(new TimeSpan(0, 1));

    assertThat(delay(story)).isEqualTo(1.5);
  }

  private static double delay(StoryFolder story) {
    return story.check(new SubtitleCoverage()).measurements().stream()
        .filter(it -> it.name().equals("delay of the first cue"))
        .mapToDouble(it -> it.value().doubleValue())
        .sum();
  }

  /** A story whose first caption stands at the end of a sound. */
  private StoryFolder story(Envelope before, double first) {
    double end = before.seconds() + 30;
    return new StoryFolder(folder)
        .audioIs(() -> StoryFolder.audio(end))
        .fact("voiceover.mp3", Envelope.FACT, Sounds.then(before, Sounds.speech(30)))
        .cues(
            Cue.of(first, first + 10, "one"),
            Cue.of(first + 10, first + 20, "two"),
            Cue.of(first + 20, first + 30, "three"));
  }

  private static Envelope fade(double seconds) {
    float[] levels = Sounds.noise(seconds, 0.1f).levels();
    for (int i = 0; i < levels.length; i++) {
      levels[i] *= i / (float) levels.length;
    }
    return new Envelope(levels);
  }

  /** A struck note every so many hundredths of a second. */
  private static Envelope beats(double seconds, int steps) {
    float[] levels = Sounds.noise(seconds, 0.2f).levels();
    for (int i = 0; i < levels.length; i++) {
      levels[i] *= (float) Math.exp(-3.0 * (i % steps) / steps);
    }
    return new Envelope(levels);
  }
}
