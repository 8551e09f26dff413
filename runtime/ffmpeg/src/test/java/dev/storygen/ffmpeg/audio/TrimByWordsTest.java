package dev.storygen.ffmpeg.audio;

import static dev.storygen.ffmpeg.TestMedia.between;
import static dev.storygen.ffmpeg.TestMedia.noise;
import static dev.storygen.ffmpeg.TestMedia.sound;
import static dev.storygen.ffmpeg.TestMedia.speech;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.model.TimeSpan;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.MasteredAudio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrimByWordsTest {

  @TempDir private Path folder;

  /** Words from 2 to 6 s in 8 s, and noise whose peaks reach -42 dBFS around them. */
  private final DoubleUnaryOperator voice = between(2, 6, speech(0.5));

  private final DoubleUnaryOperator floor = noise(0.008);

  @Test
  void noiseAroundTheWordsIsTrimmed() throws IOException {
    MasteredAudio mastered = master(0.2, new TimeSpan(2, 6));

    assertThat(2 + mastered.offset()).isCloseTo(0.2, within(0.001));
    assertThat(mastered.duration()).isCloseTo(0.2 + 4 + 0.2, within(0.001));
  }

  @Test
  void withoutTimesTheNoiseStays() throws IOException {
    MasteredAudio mastered =
        new FfmpegAudioProcessor()
            .master(recording(), folder.resolve("a.mp3"), AudioTarget.defaults(), Optional.empty());

    assertThat(mastered.duration()).isGreaterThan(8);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.05, 0.1, 1})
  void thePaddingIsCountedFromTheWordsButKeepsTheirDecay(double padding) throws IOException {
    MasteredAudio mastered = master(padding, new TimeSpan(2, 6));

    double kept = Math.max(padding, 0.1);
    assertThat(2 + mastered.offset()).isCloseTo(kept, within(0.001));
    assertThat(mastered.duration()).isCloseTo(kept + 4 + kept, within(0.001));
  }

  @Test
  void timesBeyondTheSoundDoNotAddToIt() throws IOException {
    Path wav = sound(folder.resolve("clean.wav"), 8, voice);

    MasteredAudio mastered =
        new FfmpegAudioProcessor()
            .master(
                wav,
                folder.resolve("a.mp3"),
                AudioTarget.defaults(),
                Optional.of(new TimeSpan(0, 8)));

    assertThat(mastered.duration()).isBetween(4.0, 4.5);
  }

  @Test
  void timesOfOtherAudioAreIgnored() throws IOException {
    assertThat(master(0.2, new TimeSpan(30, 40)).duration()).isGreaterThan(8);
  }

  private MasteredAudio master(double padding, TimeSpan words) throws IOException {
    AudioTarget target = new AudioTarget(192, 44_100, -14, -1, -45, padding);
    return new FfmpegAudioProcessor()
        .master(recording(), folder.resolve("a.mp3"), target, Optional.of(words));
  }

  private Path recording() throws IOException {
    return sound(
        folder.resolve("voice.wav"), 8, t -> voice.applyAsDouble(t) + floor.applyAsDouble(t));
  }
}
