package dev.storygen.check.video;

import static dev.storygen.check.CheckAssert.assertPassed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.check.Sounds;
import dev.storygen.check.StoryFolder;
import dev.storygen.media.Envelope;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The levels are those of music 22 and 16 dB below a voice of -14 LUFS. */
class VideoAudioMatchOverMusicTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(floats = {0.016f, 0.032f})
  void theVoiceIsFound(float music) {
    assertPassed(check(Sounds.speech(30), Sounds.mixed(Sounds.speech(30), music)));
  }

  @ParameterizedTest
  @ValueSource(floats = {0.016f, 0.032f})
  void anotherVoiceIsNot(float music) {
    assertThat(check(Sounds.speech(30), Sounds.mixed(Sounds.speech(30, 7), music)).message())
        .contains("0 of 6 parts; another sound or none from 0 s");
  }

  @ParameterizedTest
  @ValueSource(floats = {0.016f, 0.032f})
  void aShiftAndACutAreFound(float music) {
    Envelope voice = Sounds.speech(40);
    Envelope late = Sounds.then(Sounds.silence(0.5), voice);
    Envelope cut = Sounds.cut(voice, 20, 20.5);

    assertThat(check(voice, Sounds.mixed(late, music)).message())
        .contains("shift of the video's sound is 0.5 s (at 0 s)");
    assertThat(check(voice, Sounds.mixed(cut, music)).message())
        .contains("shift of the video's sound is 0.5 s (at 20 s)");
  }

  @ParameterizedTest
  @ValueSource(floats = {0.016f, 0.032f})
  void aVoiceThatEndsIsFound(float music) {
    Envelope voice = Sounds.speech(20);
    Envelope half = Sounds.then(Sounds.cut(voice, 10, 20), Sounds.silence(10));

    assertThat(check(voice, Sounds.mixed(half, music)).message())
        .contains("2 of 4 parts; another sound or none from 10 s");
  }

  private CheckOutcome check(Envelope voiceover, Envelope video) {
    return new StoryFolder(folder)
        .fact("voiceover.mp3", Envelope.FACT, voiceover)
        .fact("video.mp4", Envelope.FACT, video)
        .check(new VideoAudioMatch());
  }
}
