package dev.storygen.speech;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Sounds as mono 16-bit PCM WAV, 16 kHz. */
final class WavSound {

  private static final int RATE = 16_000;

  private final byte[] samples;

  private WavSound(byte[] samples) {
    this.samples = samples;
  }

  /** Four syllables a second, as the level of speech has them. */
  static WavSound speech(double seconds, double amplitude) {
    return of(
        seconds,
        time ->
            amplitude
                * Math.pow(Math.sin(Math.PI * 4 * time), 2)
                * Math.sin(2 * Math.PI * 180 * time));
  }

  static WavSound tone(double seconds) {
    return of(seconds, time -> 0.5 * Math.sin(2 * Math.PI * 440 * time));
  }

  static WavSound noise(double seconds) {
    Random random = new Random(1);
    return of(seconds, time -> 0.5 * (random.nextDouble() - 0.5));
  }

  static WavSound silence(double seconds) {
    return of(seconds, time -> 0);
  }

  private static WavSound of(double seconds, java.util.function.DoubleUnaryOperator amplitude) {
    byte[] samples = new byte[2 * (int) Math.round(seconds * RATE)];
    for (int i = 0; i < samples.length / 2; i++) {
      short sample = (short) Math.round(32_767 * amplitude.applyAsDouble((double) i / RATE));
      samples[2 * i] = (byte) sample;
      samples[2 * i + 1] = (byte) (sample >> 8);
    }
    return new WavSound(samples);
  }

  WavSound then(WavSound next) {
    byte[] all = Arrays.copyOf(samples, samples.length + next.samples.length);
    System.arraycopy(next.samples, 0, all, samples.length, next.samples.length);
    return new WavSound(all);
  }

  Path write(Path wav) {
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    try (AudioInputStream stream =
        new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2)) {
      AudioSystem.write(stream, AudioFileFormat.Type.WAVE, wav.toFile());
      return wav;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
