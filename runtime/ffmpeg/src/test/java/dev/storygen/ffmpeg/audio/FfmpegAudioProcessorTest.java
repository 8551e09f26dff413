package dev.storygen.ffmpeg.audio;

import static dev.storygen.ffmpeg.TestMedia.RATE;
import static dev.storygen.ffmpeg.TestMedia.between;
import static dev.storygen.ffmpeg.TestMedia.silence;
import static dev.storygen.ffmpeg.TestMedia.sound;
import static dev.storygen.ffmpeg.TestMedia.speech;
import static dev.storygen.ffmpeg.TestMedia.tone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.inspect.FfmpegMediaInspector;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.TimeSpan;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.MasteredAudio;
import dev.storygen.provider.ProviderLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegAudioProcessorTest {

  private static final double FADE = 0.01;

  @TempDir Path folder;

  private final AudioProcessor processor = ProviderLoader.named(AudioProcessor.class, "ffmpeg");

  @Test
  void silenceAtTheEndsIsReplacedByThePadding() throws IOException {
    Path voice = sound(folder.resolve("voice.wav"), 4, between(0.5, 3, tone()));

    MasteredAudio mastered =
        processor.master(voice, mp3(), AudioTarget.defaults(), Optional.empty());

    assertThat(mastered.offset()).isCloseTo(0.2 - 0.5 + FADE, within(0.001));
    assertThat(mastered.duration()).isCloseTo(2.5 + 2 * FADE + 0.4, within(0.001));
  }

  @Test
  void theReportedFactsMatchTheFile() throws IOException {
    Path voice = sound(folder.resolve("voice.wav"), 4, between(0.5, 3, tone()));

    MasteredAudio mastered =
        processor.master(voice, mp3(), AudioTarget.defaults(), Optional.empty());

    AudioFacts facts = new FfmpegMediaInspector().inspect(mp3(), AudioFacts.FACT);
    List<TimeSpan> silences =
        new FfmpegMediaInspector().inspect(mp3(), WaveformFact.DEFAULT).silences();
    assertThat(facts.codec()).isEqualTo("mp3");
    assertThat(facts.channels()).isEqualTo(1);
    assertThat(facts.sampleRate()).isEqualTo(44_100);
    assertThat(facts.bitrate()).isCloseTo(192, within(5.0));
    assertThat(facts.duration()).isCloseTo(mastered.duration(), within(1.0 / RATE));
    assertThat(silences).hasSize(2);
    assertThat(silences.get(0).end()).isCloseTo(0.2, within(0.011));
    assertThat(silences.get(1).duration()).isCloseTo(0.2, within(0.03));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.1, 0.5, 0.99})
  void aVoiceOfAnyLevelIsMasteredToTheTarget(double amplitude) throws IOException {
    Path voice = sound(folder.resolve("voice.wav"), 6, 16_000, speech(amplitude));

    MasteredAudio mastered =
        processor.master(voice, mp3(), AudioTarget.defaults(), Optional.empty());

    assertThat(mastered.loudness()).isCloseTo(-14, within(0.5));
    assertThat(mastered.truePeak()).isLessThanOrEqualTo(-1);
    Loudness decoded = Loudness.measure(mp3(), 44_100);
    assertThat(decoded.integrated()).isEqualTo(mastered.loudness());
    assertThat(decoded.truePeak()).isEqualTo(mastered.truePeak());
  }

  @Test
  void aPureToneIsAmplifiedToTheTarget() throws IOException {
    Path voice = sound(folder.resolve("voice.wav"), 3, tone());

    MasteredAudio mastered =
        processor.master(voice, mp3(), AudioTarget.defaults(), Optional.empty());

    // A sine of -20 dBFS has a level of -23 dB; K-weighting subtracts 0.9 dB at 440 Hz.
    assertThat(mastered.inputLoudness()).isCloseTo(-23.9, within(0.2));
    assertThat(mastered.loudness()).isCloseTo(-14, within(0.2));
    assertThat(mastered.truePeak()).isCloseTo(-20 - 14 - mastered.inputLoudness(), within(0.2));
  }

  @Test
  void anotherTargetIsMet() throws IOException {
    Path voice = sound(folder.resolve("voice.wav"), 3, speech(0.3));

    MasteredAudio mastered =
        processor.master(
            voice, mp3(), new AudioTarget(64, 22_050, -23, -3, -50, 0.5), Optional.empty());

    assertThat(mastered.loudness()).isCloseTo(-23, within(0.5));
    assertThat(mastered.truePeak()).isLessThanOrEqualTo(-3);
    AudioFacts facts = new FfmpegMediaInspector().inspect(mp3(), AudioFacts.FACT);
    List<TimeSpan> silences =
        new FfmpegMediaInspector().inspect(mp3(), WaveformFact.DEFAULT).silences();
    assertThat(facts.sampleRate()).isEqualTo(22_050);
    assertThat(silences.get(0).end()).isCloseTo(0.5, within(0.03));
  }

  @Test
  void theSameVoiceGivesTheSameBytes() throws IOException {
    Path voice = sound(folder.resolve("voice.wav"), 1, speech(0.3));
    Path again = folder.resolve("again.mp3");

    processor.master(voice, mp3(), AudioTarget.defaults(), Optional.empty());
    processor.master(voice, again, AudioTarget.defaults(), Optional.empty());

    assertThat(again).hasSameBinaryContentAs(mp3());
  }

  @Test
  void silenceCannotBeMastered() throws IOException {
    Path voice = sound(folder.resolve("voice.wav"), 2, silence());

    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> processor.master(voice, mp3(), AudioTarget.defaults(), Optional.empty()))
        .withMessage("voice.wav is silent: no sample of it reaches -45 dBFS");
  }

  @Test
  void aClickCannotBeMastered() throws IOException {
    Path voice = sound(folder.resolve("voice.wav"), 1, between(0.5, 0.5001, t -> 0.01));

    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> processor.master(voice, mp3(), AudioTarget.defaults(), Optional.empty()))
        .withMessage(
            "voice.wav is too short or too quiet for its loudness to be measured: "
                + "0.02 s of sound");
  }

  @Test
  void anEmptyFileCannotBeMastered() throws IOException {
    Path voice = Files.createFile(folder.resolve("voice.wav"));

    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> processor.master(voice, mp3(), AudioTarget.defaults(), Optional.empty()))
        .withMessage("voice.wav is empty (0 bytes)");
  }

  @Test
  void aMissingOutputFolderIsNotUnreadableMedia() throws IOException {
    Path voice = sound(folder.resolve("voice.wav"), 1, tone());
    Path missing = folder.resolve("missing").resolve("voiceover.mp3");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () -> processor.master(voice, missing, AudioTarget.defaults(), Optional.empty()))
        .withMessage("Writing voiceover.mp3 failed: No such file or directory")
        .isNotInstanceOf(UnreadableMediaException.class);
  }

  @Test
  void aVoiceIsConvertedForTheAligner() throws IOException {
    Path voice = sound(folder.resolve("voice.mp3"), 2.5, between(1, 2, tone()));
    Path wav = folder.resolve("voice.wav");

    processor.decode(voice, wav, 16_000, 60);

    AudioFacts facts = new FfmpegMediaInspector().inspect(wav, AudioFacts.FACT);
    List<TimeSpan> silences =
        new FfmpegMediaInspector().inspect(wav, WaveformFact.DEFAULT).silences();
    assertThat(facts.codec()).isEqualTo("pcm_s16le");
    assertThat(facts.sampleRate()).isEqualTo(16_000);
    assertThat(facts.channels()).isEqualTo(1);
    assertThat(facts.duration()).isCloseTo(2.5, within(0.001));
    assertThat(silences).hasSize(2);
    assertThat(silences.get(0).end()).isCloseTo(1, within(0.02));
    assertThat(silences.get(1).start()).isCloseTo(2, within(0.02));
  }

  private Path mp3() {
    return folder.resolve("voiceover.mp3");
  }
}
