package dev.storygen.check.video;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.GateSettings;
import dev.storygen.check.QualityGate;
import dev.storygen.check.Sounds;
import dev.storygen.check.StoryFolder;
import dev.storygen.media.Envelope;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoAudioMatchTest {

  private static final String FIX =
      " Render the video again from this voiceover or set <checks><video-audio-match>.";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(doubles = {1.2, 5, 47, 1800})
  void theSameSoundPasses(double seconds) {
    CheckOutcome outcome = check(Sounds.speech(seconds), Sounds.speech(seconds));

    assertPassed(outcome);
    assertMeasured(outcome, "shift of the video's sound", 0);
  }

  @Test
  void gainSofterMusicAndATailDoNotMatter() {
    Envelope voice = Sounds.speech(30);

    assertPassed(check(voice, Sounds.louder(voice, 0.3f)));
    assertPassed(check(voice, Sounds.mixed(voice, 0.02f)));
    assertPassed(check(voice, Sounds.then(voice, Sounds.tone(10))));
    assertPassed(
        check(Sounds.then(voice, Sounds.silence(5)), Sounds.then(voice, Sounds.silence(2))));
  }

  @Test
  void aSmallShiftPassesAndALargeOneIsNamed() {
    Envelope voice = Sounds.speech(30);

    assertPassed(check(voice, Sounds.then(Sounds.silence(0.1), voice)));
    assertViolated(
        check(voice, Sounds.then(Sounds.silence(0.5), voice)),
        "video.mp4 of lighthouse: shift of the video's sound is 0.5 s (at 0 s), but expected"
            + " maximum is 0.15 s."
            + FIX);
    assertThat(check(voice, Sounds.then(Sounds.silence(12), voice)).message())
        .contains("shift of the video's sound is 12 s (at 0 s)");
    assertThat(check(voice, Sounds.cut(voice, 0, 1)).message())
        .contains("shift of the video's sound is 1 s");
  }

  @Test
  void aCutIsAShiftFromThere() {
    Envelope voice = Sounds.speech(40);

    assertThat(check(voice, Sounds.cut(voice, 20, 20.5)).message())
        .contains("shift of the video's sound is 0.5 s (at 20 s)");
  }

  @Test
  void anotherVoiceIsNamed() {
    assertViolated(
        check(Sounds.speech(30), Sounds.speech(30, 7)),
        "video.mp4 of lighthouse: share of the voiceover that is in the video is 0 (0 of 6 parts;"
            + " another sound or none from 0 s), but expected minimum is 0.9."
            + FIX);
  }

  @Test
  void aSoundThatEndsIsNamed() {
    Envelope voice = Sounds.speech(20);

    assertThat(check(voice, Sounds.cut(voice, 1, 20)).message()).contains("0 of 4 parts");
    assertThat(check(voice, Sounds.then(Sounds.cut(voice, 10, 20), Sounds.silence(10))).message())
        .contains("2 of 4 parts; another sound or none from 10 s");
    assertThat(check(voice, Sounds.silence(20)).message()).contains("0 of 4 parts");
    assertThat(check(voice, Sounds.tone(20)).message()).contains("0 of 4 parts");
    assertThat(check(voice, new Envelope(new float[0])).message()).contains("0 of 4 parts");
  }

  @Test
  void evenSoundsAreAlike() {
    assertPassed(check(Sounds.tone(20), Sounds.tone(20)));
  }

  @Test
  void aSilentVoiceoverIsNotCompared() {
    assertThat(
            story(Sounds.silence(20), Sounds.speech(20))
                .check(new QualityGate(List.of(new VideoAudioMatch()), GateSettings.defaults())))
        .isEmpty();
  }

  private CheckOutcome check(Envelope voiceover, Envelope video) {
    return story(voiceover, video).check(new VideoAudioMatch());
  }

  private StoryFolder story(Envelope voiceover, Envelope video) {
    return new StoryFolder(folder)
        .fact("voiceover.mp3", Envelope.FACT, voiceover)
        .fact("video.mp4", Envelope.FACT, video);
  }
}
