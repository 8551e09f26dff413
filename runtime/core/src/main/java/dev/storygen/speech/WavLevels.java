package dev.storygen.speech;

import dev.storygen.media.Envelope;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Measures how loud a recording is over time. */
final class WavLevels {

  private WavLevels() {}

  /**
   * The levels of a recording.
   *
   * @param wav 16-bit PCM
   * @return empty if it is no such file
   * @throws IOException if it cannot be read
   */
  static Optional<Envelope> of(Path wav) throws IOException {
    try (AudioInputStream samples =
        AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(wav)))) {
      AudioFormat format = samples.getFormat();
      return format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
              && format.getSampleSizeInBits() == Short.SIZE
              && !format.isBigEndian()
          ? Optional.of(measured(samples, format))
          : Optional.empty();
    } catch (UnsupportedAudioFileException e) {
      return Optional.empty();
    }
  }

  private static Envelope measured(AudioInputStream samples, AudioFormat format)
      throws IOException {
    int frames = (int) Math.round(format.getFrameRate() * Envelope.STEP);
    byte[] step = new byte[Math.max(1, frames) * format.getFrameSize()];
    float[] levels = new float[1024];
    int length = 0;
    for (int read = read(samples, step); read > 1; read = read(samples, step)) {
      if (length == levels.length) {
        levels = Arrays.copyOf(levels, 2 * length);
      }
      levels[length++] = level(step, read);
    }
    return new Envelope(Arrays.copyOf(levels, length));
  }

  private static int read(AudioInputStream samples, byte[] step) throws IOException {
    return samples.readNBytes(step, 0, step.length);
  }

  private static float level(byte[] step, int read) {
    double squares = 0;
    for (int i = 0; i + 1 < read; i += 2) {
      double sample = (short) (step[i] & 0xff | step[i + 1] << 8) / 32_768.0;
      squares += sample * sample;
    }
    return (float) Math.sqrt(squares / (read / 2));
  }
}
