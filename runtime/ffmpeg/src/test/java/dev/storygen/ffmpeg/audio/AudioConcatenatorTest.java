package dev.storygen.ffmpeg.audio;

import static dev.storygen.ffmpeg.TestMedia.RATE;
import static dev.storygen.ffmpeg.TestMedia.sound;
import static dev.storygen.ffmpeg.TestMedia.tone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.media.UnreadableMediaException;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.ProviderLoader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioConcatenatorTest {

  /** Half of full scale, with a peak at the first sample and, after a whole period, at the last. */
  private static final DoubleUnaryOperator LOUD =
      t -> 0.5 * Math.cos(2 * Math.PI * 100 * t); // at most 233 of 32768 per sample

  /**
   * Twice the largest step of the tone between two samples. A cut without fades is a step of 16384.
   */
  private static final int MAX_STEP = 466;

  @TempDir Path folder;

  private final AudioProcessor processor = ProviderLoader.named(AudioProcessor.class, "ffmpeg");

  @Test
  void theStartsAreExactToTheSample() throws Exception {
    Path first = part("first.wav", 1.00005, tone());
    Path second = part("second.wav", 0.3333, tone());
    Path third = part("third.wav", 0.5, tone());

    List<Double> starts = processor.join(List.of(first, second, third), 0.25, joined());

    int one = samples(first).length;
    int two = samples(second).length;
    int pause = 11_025;
    assertThat(starts)
        .containsExactly(
            0.0, (one + pause) / (double) RATE, (one + two + 2L * pause) / (double) RATE);
    assertThat(samples(joined())).hasSize(one + two + samples(third).length + 2 * pause);
  }

  @Test
  void samplesBetweenTheFadesAreUnchanged() throws Exception {
    Path part = part("part.wav", 0.5, tone());

    List<Double> starts = processor.join(List.of(part, part), 0.1, joined());

    short[] original = samples(part);
    short[] joined = samples(joined());
    int second = (int) Math.round(starts.get(1) * RATE);
    int fade = 300;
    for (int i = fade; i < original.length - fade; i++) {
      assertThat(joined[i]).isEqualTo(original[i]);
      assertThat(joined[second + i]).isEqualTo(original[i]);
    }
  }

  @Test
  void aPartCutAtItsPeakDoesNotClick() throws Exception {
    Path part = part("part.wav", 0.5, LOUD);
    assertThat(samples(part)[0]).isGreaterThan((short) 16_000);

    processor.join(List.of(part, part, part), 0.25, joined());

    assertThat(largestStep(samples(joined()))).isBetween(200, MAX_STEP);
  }

  @Test
  void partsJoinedWithoutAPauseDoNotClick() throws Exception {
    Path up = part("up.wav", 0.5, LOUD);
    Path down = part("down.wav", 0.5, LOUD.andThen(sample -> -sample));

    processor.join(List.of(up, down), 0, joined());

    assertThat(largestStep(samples(joined()))).isBetween(200, MAX_STEP);
  }

  @Test
  void aPauseIsDigitalSilence() throws Exception {
    Path part = part("part.wav", 0.5, LOUD);

    List<Double> starts = processor.join(List.of(part, part), 0.3, joined());

    short[] joined = samples(joined());
    int end = samples(part).length;
    int second = (int) Math.round(starts.get(1) * RATE);
    assertThat(second - end).isEqualTo(13_230);
    for (int i = end; i < second; i++) {
      assertThat(joined[i]).isZero();
    }
  }

  @Test
  void aPartShorterThanItsFadesKeepsItsLength() throws Exception {
    Path click = part("click.wav", 0.002, LOUD);

    processor.join(List.of(click, click), 0.1, joined());

    assertThat(samples(joined())).hasSize(2 * samples(click).length + 4410);
    assertThat(largestStep(samples(joined()))).isLessThan(MAX_STEP);
  }

  @Test
  void aSinglePartIsFaded() throws Exception {
    Path part = part("part.wav", 0.5, LOUD);

    assertThat(processor.join(List.of(part), 0.25, joined())).containsExactly(0.0);

    assertThat(samples(joined())).hasSameSizeAs(samples(part)).startsWith((short) 0);
  }

  @Test
  void partsOfDifferentSampleRatesAreRefused() throws IOException {
    Path first = part("first.wav", 0.5, tone());
    Path second = sound(folder.resolve("second.wav"), 0.5, 24_000, tone());

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> processor.join(List.of(first, second), 0.25, joined()))
        .withMessage(
            "second.wav cannot be joined: its sample rate is 24000 Hz, "
                + "but expected 44100 Hz as of first.wav");
    assertThat(joined()).doesNotExist();
  }

  @Test
  void aPartThatIsNotPcmIsRefused() throws IOException {
    Path mp3 = sound(folder.resolve("part.mp3"), 0.5, tone());

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> processor.join(List.of(mp3), 0.25, joined()))
        .withMessage(
            "part.mp3 cannot be joined: expected mono 16-bit PCM, but found mp3 of 1 channel(s)");
  }

  @Test
  void anEmptyPartIsRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("part.wav"));

    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> processor.join(List.of(empty), 0.25, joined()))
        .withMessage("part.wav is empty (0 bytes)");
  }

  @Test
  void anEmptyListIsRefused() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> processor.join(List.of(), 0.25, joined()))
        .withMessage(
            "Expected at least one recording and a pause from 0 s, but got 0 recordings and 0.25 s.");
  }

  @Test
  void aConversionReturnsTheDurationOfItsResult() throws Exception {
    Path mp3 = sound(folder.resolve("voice.mp3"), 1.5, 24_000, tone());
    Path wav = folder.resolve("voice.wav");

    double seconds = processor.decode(mp3, wav, RATE, 60).seconds();

    assertThat(seconds).isEqualTo(samples(wav).length / (double) RATE).isCloseTo(1.5, within(0.01));
  }

  private Path part(String name, double seconds, DoubleUnaryOperator wave) throws IOException {
    return sound(folder.resolve(name), seconds, wave);
  }

  private Path joined() {
    return folder.resolve("joined.wav");
  }

  private static int largestStep(short[] samples) {
    int largest = Math.max(Math.abs(samples[0]), Math.abs(samples[samples.length - 1]));
    for (int i = 1; i < samples.length; i++) {
      largest = Math.max(largest, Math.abs(samples[i] - samples[i - 1]));
    }
    return largest;
  }

  private static short[] samples(Path wav) throws IOException, UnsupportedAudioFileException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(wav));
        AudioInputStream audio = AudioSystem.getAudioInputStream(file)) {
      byte[] bytes = audio.readAllBytes();
      short[] samples = new short[bytes.length / 2];
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
      return samples;
    }
  }
}
