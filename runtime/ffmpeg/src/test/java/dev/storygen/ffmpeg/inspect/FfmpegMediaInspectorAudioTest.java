package dev.storygen.ffmpeg.inspect;

import static dev.storygen.ffmpeg.TestMedia.RATE;
import static dev.storygen.ffmpeg.TestMedia.between;
import static dev.storygen.ffmpeg.TestMedia.noise;
import static dev.storygen.ffmpeg.TestMedia.silence;
import static dev.storygen.ffmpeg.TestMedia.sound;
import static dev.storygen.ffmpeg.TestMedia.tone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.TimeSpan;
import dev.storygen.provider.MediaInspector;
import dev.storygen.provider.ProviderLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegMediaInspectorAudioTest {

  @TempDir Path folder;

  private final MediaInspector inspector = ProviderLoader.named(MediaInspector.class, "ffmpeg");

  @ParameterizedTest
  @ValueSource(strings = {"voiceover.wav", "voiceover.mp3"})
  void encoderPaddingIsNotCounted(String name) throws IOException {
    Path file = sound(folder.resolve(name), 2.345, tone());
    AudioFacts facts = inspector.inspect(file, AudioFacts.FACT);
    List<TimeSpan> silences = inspector.inspect(file, WaveformFact.DEFAULT).silences();

    assertThat(facts.duration()).isCloseTo(2.345, within(1.0 / RATE));
    assertThat(facts.statedDuration()).isCloseTo(2.345, within(0.001));
    assertThat(silences).isEmpty();
    assertThat(facts.decodeErrors()).isZero();
  }

  @Test
  void theDurationHasNoRoundingError() throws IOException {
    Path file = sound(folder.resolve("voiceover.mp3"), 6, 22_050, tone());

    assertThat(inspector.inspect(file, AudioFacts.FACT).duration()).isEqualTo(6);
  }

  @Test
  void anMp3IsDescribed() throws IOException {
    AudioFacts facts =
        inspector.inspect(sound(folder.resolve("voiceover.mp3"), 3, tone()), AudioFacts.FACT);

    assertThat(facts.codec()).isEqualTo("mp3");
    assertThat(facts.sampleRate()).isEqualTo(RATE);
    assertThat(facts.channels()).isEqualTo(1);
    assertThat(facts.bitrate()).isCloseTo(64, within(2.0));
  }

  @Test
  void theAudioOfAVideoIsRead() throws IOException {
    AudioFacts facts =
        inspector.inspect(TestMedia.video(folder.resolve("video.mp4"), 2), AudioFacts.FACT);

    assertThat(facts.codec()).isEqualTo("aac");
    assertThat(facts.duration()).isCloseTo(2, within(1024.0 / RATE));
  }

  @Test
  void silencesAreFound() throws IOException {
    Path file = sound(folder.resolve("voiceover.wav"), 3, between(0.5, 2, tone()));

    assertThat(inspector.inspect(file, WaveformFact.DEFAULT).silences())
        .containsExactly(new TimeSpan(0, 0.5), new TimeSpan(2, 3));
  }

  @Test
  void aPauseBelowTheMinimumIsNoSilence() throws IOException {
    Path file =
        sound(
            folder.resolve("voiceover.wav"),
            2,
            t -> t > 1 && t < 1.08 ? 0 : tone().applyAsDouble(t));

    assertThat(inspector.inspect(file, WaveformFact.DEFAULT).silences()).isEmpty();
  }

  @Test
  void aNoiseFloorBelowTheThresholdIsSilence() throws IOException {
    // The RMS level of uniform noise is 4.8 dB below its peak: -54.8 and -44.8 dBFS.
    Path quiet = sound(folder.resolve("quiet.wav"), 1, noise(Math.pow(10, -50 / 20.0)));
    Path louder = sound(folder.resolve("louder.wav"), 1, noise(Math.pow(10, -40 / 20.0)));

    assertThat(inspector.inspect(quiet, WaveformFact.DEFAULT).silences()).hasSize(1);
    assertThat(inspector.inspect(louder, WaveformFact.DEFAULT).silences()).isEmpty();
  }

  @Test
  void theSilenceThresholdIsTheCallers() throws IOException {
    // The last second has a noise of -54.8 dBFS, the 0.25 s before it none.
    DoubleUnaryOperator noise = noise(Math.pow(10, -50 / 20.0));
    Path file =
        sound(
            folder.resolve("voiceover.wav"),
            2,
            t -> t < 0.75 ? tone().applyAsDouble(t) : t < 1 ? 0 : noise.applyAsDouble(t));

    assertThat(inspector.inspect(file, new WaveformFact(new SilenceThreshold(-50, 0.1))).silences())
        .containsExactly(new TimeSpan(0.75, 2));
    assertThat(inspector.inspect(file, new WaveformFact(new SilenceThreshold(-60, 0.1))).silences())
        .containsExactly(new TimeSpan(0.75, 1));
    assertThat(inspector.inspect(file, new WaveformFact(new SilenceThreshold(-60, 0.5))).silences())
        .isEmpty();
  }

  @Test
  void coverArtIsNotAudio() throws IOException {
    Path plain = sound(folder.resolve("plain.mp3"), 2, tone());
    Path tagged = TestMedia.withCoverArt(plain, folder.resolve("tagged.mp3"));

    assertThat(inspector.inspect(tagged, AudioFacts.FACT))
        .isEqualTo(inspector.inspect(plain, AudioFacts.FACT));
  }

  @Test
  void theFormatIsDetectedByTheContent() throws IOException {
    Path mp3 = sound(folder.resolve("voiceover.mp3"), 1, tone());
    Path renamed = Files.move(mp3, folder.resolve("voiceover.wav"));

    assertThat(inspector.inspect(renamed, AudioFacts.FACT).codec()).isEqualTo("mp3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-i.mp3", "100%d.mp3", "concat:a|b.mp3", "a story.mp3", "http:x.mp3"})
  void fileNamesWithSpecialCharactersAreRead(String name) throws IOException {
    Path file = sound(folder.resolve("voiceover.mp3"), 1, tone());

    assertThat(
            inspector.inspect(Files.move(file, folder.resolve(name)), AudioFacts.FACT).duration())
        .isCloseTo(1, within(0.001));
  }

  @Test
  void aChangeOfTheSampleRateIsHandled() throws IOException {
    Path file = sound(folder.resolve("voiceover.mp3"), 2, tone());
    Path slower = sound(folder.resolve("slower.mp3"), 2, 22_050, silence());
    Files.write(file, Files.readAllBytes(slower), StandardOpenOption.APPEND);

    AudioFacts facts = inspector.inspect(file, AudioFacts.FACT);
    List<TimeSpan> silences = inspector.inspect(file, WaveformFact.DEFAULT).silences();

    assertThat(facts.duration()).isCloseTo(4, within(0.15));
    assertThat(silences).hasSize(1);
    assertThat(silences.get(0).duration()).isCloseTo(2, within(0.15));
  }

  @Test
  void randomBytesAreUnreadable() throws IOException {
    assertUnreadable(
        TestMedia.garbage(folder.resolve("voiceover.mp3"), 100_000),
        "voiceover.mp3 cannot be decoded: its audio stream (mp3) contains no recognisable audio");
  }

  @Test
  void aVideoWithoutAudioIsUnreadable() throws IOException {
    assertUnreadable(
        TestMedia.silentVideo(folder.resolve("voiceover.mp4"), 1),
        "voiceover.mp4 has no audio stream (found: video mpeg4)");
  }

  @Test
  void aFileWithoutPacketsIsUnreadable() throws IOException {
    assertUnreadable(
        sound(folder.resolve("voiceover.wav"), 0, silence()),
        "voiceover.wav contains no audio: its audio stream (pcm_s16le) is empty");
  }

  @Test
  void aFileOfDamagedPacketsIsUnreadable() throws IOException {
    Path file = sound(folder.resolve("voiceover.m4a"), 3, tone());
    byte[] bytes = Files.readAllBytes(file);
    // Between the headers at both ends.
    for (int i = 100; i < bytes.length * 3 / 4; i++) {
      bytes[i] = (byte) 0xff;
    }
    Files.write(file, bytes);

    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> inspector.inspect(file, AudioFacts.FACT))
        .withMessageMatching(
            "voiceover\\.m4a cannot be decoded: (\\d+ of \\d+ packets are broken \\()?"
                + "Invalid data found when processing input\\)?");
  }

  private void assertUnreadable(Path file, String message) {
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> inspector.inspect(file, AudioFacts.FACT))
        .withMessage(message);
  }
}
