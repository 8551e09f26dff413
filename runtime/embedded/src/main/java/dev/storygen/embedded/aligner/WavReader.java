package dev.storygen.embedded.aligner;

import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Reads segments of a WAV file of speech. */
final class WavReader {

  /** Sample rate of the acoustic model, in Hz. */
  static final int SAMPLE_RATE = 16_000;

  private static final AudioFormat EXPECTED = new AudioFormat(SAMPLE_RATE, 16, 1, true, false);
  private static final int FRAME_SAMPLES = SAMPLE_RATE / 100;
  private static final int QUIET_FRAMES = 15;

  private final Path file;
  private final long length;

  private WavReader(Path file, long length) {
    this.file = file;
    this.length = length;
  }

  /**
   * Reads the header.
   *
   * @throws UnreadableMediaException if it is not a mono 16-bit PCM WAV at {@link #SAMPLE_RATE}
   */
  static WavReader open(Path file) throws IOException {
    try (AudioInputStream audio = openStream(file)) {
      if (!audio.getFormat().matches(EXPECTED)) {
        throw new UnreadableMediaException(
            file.getFileName() + " is " + audio.getFormat() + ", but expected is " + EXPECTED);
      }
      return new WavReader(file, audio.getFrameLength());
    }
  }

  double seconds() {
    return length / (double) SAMPLE_RATE;
  }

  /**
   * The samples of a segment, 16-bit little-endian.
   *
   * @param start in seconds
   * @param end in seconds
   */
  byte[] samples(double start, double end) throws IOException {
    long first = Math.max(0, Math.round(start * SAMPLE_RATE));
    long last = Math.min(length, Math.round(end * SAMPLE_RATE));
    try (AudioInputStream audio = openStream(file)) {
      audio.skipNBytes(first * 2);
      return audio.readNBytes((int) Math.max(0, last - first) * 2);
    }
  }

  /**
   * The centre, in seconds, of the quietest 150 ms of a segment. A cut there does not split a word.
   */
  double quietestTime(double start, double end) throws IOException {
    double[] energy = energies(samples(start, end));
    double window = 0;
    double least = Double.MAX_VALUE;
    int at = 0;
    for (int i = 0; i < energy.length; i++) {
      window += energy[i] - (i < QUIET_FRAMES ? 0 : energy[i - QUIET_FRAMES]);
      if (i >= QUIET_FRAMES && window < least) {
        least = window;
        at = i;
      }
    }
    return start + (at - QUIET_FRAMES / 2.0) * FRAME_SAMPLES / SAMPLE_RATE;
  }

  private static double[] energies(byte[] pcm) {
    double[] energies = new double[pcm.length / 2 / FRAME_SAMPLES];
    for (int i = 0; i < energies.length * FRAME_SAMPLES; i++) {
      int sample = pcm[2 * i + 1] << 8 | pcm[2 * i] & 0xFF;
      energies[i / FRAME_SAMPLES] += (double) sample * sample;
    }
    return energies;
  }

  private static AudioInputStream openStream(Path file) throws IOException {
    try {
      return AudioSystem.getAudioInputStream(file.toFile());
    } catch (UnsupportedAudioFileException e) {
      throw new UnreadableMediaException(file.getFileName() + " is not a WAV file");
    }
  }
}
