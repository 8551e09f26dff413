package dev.storygen.ffmpeg.audio;

import dev.storygen.model.TimeSpan;
import dev.storygen.provider.DecodedAudio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.ShortPointer;

/**
 * Finds the voiced parts of mono 16-bit frames: windows of 10 ms whose root mean square is at most
 * 30 dB below that of the loudest windows. So neither the level of the recording nor its noise
 * floor matters. The levels of speech sounds differ by about 30 dB (Fletcher, 1953).
 */
final class VoiceActivity {

  private static final int WINDOWS_PER_SECOND = 100;

  private static final double RANGE_DB = 30;

  /** The reference level is reached for 0.2 s in total, so that a click does not set it. */
  private static final int REFERENCE_WINDOWS = 20;

  private final int windowSamples;
  private short[] samples = new short[8192];
  private float[] energies = new float[8192];
  private int windows;
  private double energy;
  private int count;
  private int peak;

  VoiceActivity(int sampleRate) {
    windowSamples = sampleRate / WINDOWS_PER_SECOND;
  }

  void accept(AVFrame frame) {
    int length = frame.nb_samples();
    if (samples.length < length) {
      samples = new short[length];
    }
    new ShortPointer(frame.data(0)).get(samples, 0, length);
    for (int i = 0; i < length; i++) {
      add(samples[i]);
    }
  }

  private void add(int sample) {
    energy += (double) sample * sample;
    peak = Math.max(peak, Math.abs(sample));
    if (++count == windowSamples) {
      energies = windows < energies.length ? energies : Arrays.copyOf(energies, 2 * windows);
      energies[windows++] = (float) energy;
      energy = 0;
      count = 0;
    }
  }

  /**
   * The voiced parts so far.
   *
   * @param seconds decoded
   * @param stated seconds according to the headers; 0 if unknown
   */
  DecodedAudio finish(double seconds, double stated) {
    double threshold = Math.max(1, reference() * Math.pow(10, -RANGE_DB / 10));
    List<TimeSpan> voiced = new ArrayList<>();
    for (int i = 0; i < windows; i++) {
      int first = i;
      while (i < windows && energies[i] >= threshold) {
        i++;
      }
      if (first < i) {
        voiced.add(new TimeSpan(seconds(first), seconds(i)));
      }
    }
    return new DecodedAudio(seconds, stated, voiced, 20 * Math.log10(peak / 32_768.0));
  }

  private double reference() {
    float[] sorted = Arrays.copyOf(energies, windows);
    Arrays.sort(sorted);
    return windows == 0 ? 0 : sorted[Math.max(0, windows - REFERENCE_WINDOWS)];
  }

  private static double seconds(int windows) {
    return windows / (double) WINDOWS_PER_SECOND;
  }
}
