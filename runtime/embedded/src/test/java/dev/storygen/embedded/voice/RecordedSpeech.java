package dev.storygen.embedded.voice;

import dev.storygen.media.WavWriter;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Samples of mono 16-bit audio, with measurements for tests.
 *
 * @param sampleRate in Hz
 * @param samples -1 to 1
 */
public record RecordedSpeech(float sampleRate, double[] samples) {

  /** Seconds of silence that {@link #writeAt16k} puts at both ends. */
  public static final double PADDING = 0.2;

  private static final int PADDING_BYTES = (int) (PADDING * 16_000) * 2;

  public static RecordedSpeech of(Path wav) throws IOException, UnsupportedAudioFileException {
    try (var audio = AudioSystem.getAudioInputStream(wav.toFile())) {
      var shorts =
          ByteBuffer.wrap(audio.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
      double[] samples = new double[shorts.remaining()];
      Arrays.setAll(samples, i -> shorts.get(i) / 32768.0);
      return new RecordedSpeech(audio.getFormat().getSampleRate(), samples);
    }
  }

  /** A narration of one sentence per text; the last one ends a paragraph. */
  public static Narration narration(String... sentences) {
    return new Narration(
        Arrays.stream(sentences)
            .map(
                text ->
                    new Sentence(
                        Arrays.stream(text.split(" ")).map(Token::plain).toList(),
                        text.equals(sentences[sentences.length - 1])))
            .toList());
  }

  /** Resamples from 48 to 16 kHz by averaging three samples, which is sufficient for speech. */
  public void writeAt16k(Path wav) throws IOException {
    try (WavWriter out = new WavWriter(wav, 16_000)) {
      byte[] pcm = new byte[samples.length / 3 * 2];
      for (int i = 0; i < pcm.length / 2; i++) {
        int sample = (int) ((samples[3 * i] + samples[3 * i + 1] + samples[3 * i + 2]) / 3 * 32767);
        pcm[2 * i] = (byte) sample;
        pcm[2 * i + 1] = (byte) (sample >> 8);
      }
      out.write(new byte[PADDING_BYTES]);
      out.write(pcm);
      out.write(new byte[PADDING_BYTES]);
    }
  }

  /** Writes a WAV of silence. */
  public static void writeSilence(Path wav, int sampleRate, int samples) throws IOException {
    try (WavWriter out = new WavWriter(wav, sampleRate)) {
      out.write(new byte[samples * 2]);
    }
  }

  public double seconds() {
    return samples.length / (double) sampleRate;
  }

  /** RMS level in dBFS. */
  double level(double start, double end) {
    double[] part = between(start, end);
    return 10 * Math.log10(Arrays.stream(part).map(x -> x * x).average().orElse(0) + 1e-12);
  }

  /** Median F0 of the voiced frames, in Hz, by the peak of the autocorrelation. */
  double pitch() {
    List<Double> pitches = new ArrayList<>();
    for (double at = 0; at + 0.04 < seconds(); at += 0.02) {
      double[] frame = between(at, at + 0.04);
      if (level(at, at + 0.04) > -35) {
        strongestPeriod(frame).ifPresent(period -> pitches.add(sampleRate / period));
      }
    }
    return pitches.stream().sorted().skip(pitches.size() / 2).findFirst().orElse(0.0);
  }

  private OptionalDouble strongestPeriod(double[] frame) {
    double energy = correlation(frame, 0);
    int best = 0;
    for (int lag = (int) (sampleRate / 300); lag < sampleRate / 60; lag++) {
      if (best == 0 || correlation(frame, lag) > correlation(frame, best)) {
        best = lag;
      }
    }
    return correlation(frame, best) > 0.7 * energy
        ? OptionalDouble.of(best)
        : OptionalDouble.empty();
  }

  private static double correlation(double[] frame, int lag) {
    double sum = 0;
    for (int i = 0; i + lag < frame.length; i++) {
      sum += frame[i] * frame[i + lag];
    }
    return sum / (frame.length - lag);
  }

  private double[] between(double start, double end) {
    return Arrays.copyOfRange(
        samples, (int) (start * sampleRate), Math.min(samples.length, (int) (end * sampleRate)));
  }
}
