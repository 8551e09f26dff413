package dev.storygen.ffmpeg.audio;

import static dev.storygen.ffmpeg.TestMedia.RATE;
import static dev.storygen.ffmpeg.TestMedia.between;
import static dev.storygen.ffmpeg.TestMedia.sound;
import static dev.storygen.ffmpeg.TestMedia.speech;
import static dev.storygen.ffmpeg.TestMedia.tone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.TestMedia;
import dev.storygen.ffmpeg.inspect.FfmpegMediaInspector;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.Envelope;
import dev.storygen.media.Loudness;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Mood;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.Mix;
import dev.storygen.provider.MixRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MusicMixTest {

  private static final double SECONDS = 16;

  /** The voice is heard from 0.2 to 6 s and from 10 s on. */
  private static final double PAUSE = 6;

  @TempDir Path folder;

  private final FfmpegAudioProcessor processor = new FfmpegAudioProcessor();
  private Path voice;

  @BeforeEach
  void masterAVoice() throws IOException {
    Path raw =
        sound(
            folder.resolve("raw.wav"),
            SECONDS,
            time ->
                between(0.2, PAUSE, speech(0.5)).applyAsDouble(time)
                    + between(10, SECONDS, speech(0.5)).applyAsDouble(time));
    voice = folder.resolve("voiceover.mp3");
    processor.master(raw, voice, AudioTarget.defaults(), Optional.empty());
  }

  @Test
  void theDeliveredSoundHasTheLoudnessAndThePeakOfTheTarget() throws IOException {
    Mix mix = mix(Optional.empty(), Mood.CALM);

    Loudness measured = new FfmpegMediaInspector().inspect(mixed(), Loudness.FACT);
    assertThat(measured.integrated())
        .isCloseTo(-14, within(0.3))
        .isCloseTo(mix.loudness(), within(0.1));
    assertThat(measured.truePeak()).isLessThanOrEqualTo(-1);
    assertThat(mix.voiceOverMusic()).isGreaterThanOrEqualTo(15);
  }

  @Test
  void theMixIsStereoAndAsLongAsTheVoiceInFramesOfAac() throws IOException {
    mix(Optional.empty(), Mood.TENSE);

    AudioFacts facts = new FfmpegMediaInspector().inspect(mixed(), AudioFacts.FACT);
    AudioFacts spoken = new FfmpegMediaInspector().inspect(voice, AudioFacts.FACT);
    assertThat(facts.channels()).isEqualTo(2);
    assertThat(facts.codec()).isEqualTo("aac");
    assertThat(facts.duration()).isCloseTo(spoken.duration(), within(1024.0 / RATE));
  }

  @Test
  void musicIsLowerUnderTheVoiceAndFadedAtBothEnds() throws IOException {
    Path quietVoice = voiceAloneInTheMiddle();
    Path music = sound(folder.resolve("music.wav"), 40, tone());

    processor.mix(request(quietVoice, Optional.of(music), Mood.CALM), mixed());

    Envelope levels = new FfmpegMediaInspector().inspect(mixed(), Envelope.FACT);
    double pause = levels.dbfs(900);
    assertThat(levels.dbfs(2)).isLessThan(pause - 15);
    assertThat(levels.dbfs(40)).isLessThan(pause - 3);
    assertThat(levels.dbfs(levels.length() - 3)).isLessThan(pause - 15);
    // Right after the voice the music is still lowered, then it comes back.
    assertThat(pause - levels.dbfs(620)).isBetween(2.0, 6.5);
  }

  @Test
  void theSameInputsGiveTheSameBytes() throws IOException {
    mix(Optional.empty(), Mood.SAD);
    byte[] first = Files.readAllBytes(mixed());
    mix(Optional.empty(), Mood.SAD);

    assertThat(Files.readAllBytes(mixed())).isEqualTo(first);
  }

  @Test
  void shortMusicIsLoopedWithoutAGap() throws IOException {
    Path music = sound(folder.resolve("short.wav"), 3, between(0.5, 2.5, tone()));

    try (LoopedMusic looped = LoopedMusic.open(music, RATE)) {
      float[] samples = new float[2 * 10 * RATE];
      looped.read(samples, 10 * RATE);
      float largest = 0;
      for (int i = 2; i < samples.length; i++) {
        largest = Math.max(largest, Math.abs(samples[i] - samples[i - 2]));
      }
      // A sine of 440 Hz and amplitude 0.0707 changes by 0.0044 a sample, two by 1.42 times that.
      assertThat(largest).isLessThan(0.0067f);
      for (int second = 0; second < 10; second++) {
        double energy = 0;
        for (int i = 0; i < RATE; i++) {
          energy += Math.pow(samples[2 * (second * RATE + i)], 2);
        }
        assertThat(Math.sqrt(energy / RATE)).isGreaterThan(0.04);
      }
    }
  }

  @Test
  void musicThatIsLouderInPausesOfTheVoiceIsLowered() throws IOException {
    // A tone below hearing, which loudness does not count, hides the passage from its average.
    Path music =
        sound(
            folder.resolve("passage.wav"),
            SECONDS,
            time ->
                0.3 * Math.sin(2 * Math.PI * 5 * time)
                    + (time > PAUSE && time < 10 ? 1.5 : 0.33) * tone().applyAsDouble(time));

    Mix mix = mix(Optional.of(music), Mood.CALM);

    assertThat(mix.voiceOverMusic()).isBetween(15.0, 15.3);
    assertThat(mix.loudness()).isCloseTo(-14, within(0.3));
  }

  @Test
  void silentMusicIsRejected() throws IOException {
    Path music = sound(folder.resolve("silent.wav"), 3, TestMedia.silence());

    assertThatThrownBy(() -> mix(Optional.of(music), Mood.CALM))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessage("silent.wav is silent: no sample of it reaches -60 dBFS");
  }

  @Test
  void aFileWithoutSoundIsNoMusic() throws IOException {
    Path video = TestMedia.silentVideo(folder.resolve("clip.mp4"), 1);
    Path music = sound(folder.resolve("music.wav"), 1, tone());

    assertThat(processor.musicDefect(video))
        .hasValueSatisfying(
            defect -> assertThat(defect).startsWith("clip.mp4 has no audio stream"));
    assertThat(processor.musicDefect(music)).isEmpty();
  }

  private Path voiceAloneInTheMiddle() throws IOException {
    return sound(folder.resolve("middle.wav"), SECONDS, between(3, PAUSE, speech(0.5)));
  }

  private Mix mix(Optional<Path> music, Mood mood) throws IOException {
    return processor.mix(request(voice, music, mood), mixed());
  }

  private static MixRequest request(Path voice, Optional<Path> music, Mood mood) {
    return new MixRequest(voice, music, mood, "lighthouse", AudioTarget.defaults());
  }

  private Path mixed() {
    return folder.resolve("mix.m4a");
  }
}
