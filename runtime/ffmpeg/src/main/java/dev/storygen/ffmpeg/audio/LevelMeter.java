package dev.storygen.ffmpeg.audio;

import dev.storygen.media.SilenceThreshold;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the level of audio and finds silences. The root mean square of each 10 ms window, over
 * all channels, is compared with the threshold, so that a single click or the peaks of a noise
 * floor do not end a silence.
 */
public final class LevelMeter {

  private static final int WINDOWS_PER_SECOND = 100;

  private final double thresholdPower;
  private final double minimumSeconds;
  private final List<TimeSpan> silences = new ArrayList<>();
  private double sectionStart;
  private long sectionFrames;
  private double silenceStart = -1;
  private int rate;
  private int channels;
  private int windowFrames;
  private double windowEnergy;
  private float windowPeak;
  private float[] peaks = new float[8192];
  private int windows;

  public LevelMeter(SilenceThreshold silence) {
    thresholdPower = Math.pow(10, silence.levelDbfs() / 10);
    minimumSeconds = silence.minimumSeconds();
  }

  /**
   * Measures the next samples.
   *
   * @param samples interleaved, -1 to 1
   * @param frames samples per channel
   * @param sampleRate in Hz
   */
  public void accept(float[] samples, int frames, int sampleRate, int channelCount) {
    if (sampleRate != rate || channelCount != channels) {
      endWindow();
      sectionStart = position();
      sectionFrames = 0;
      rate = sampleRate;
      channels = channelCount;
    }
    int window = Math.max(1, rate / WINDOWS_PER_SECOND);
    for (int done = 0; done < frames; ) {
      int count = Math.min(window - windowFrames, frames - done);
      add(samples, done * channels, (done + count) * channels);
      windowFrames += count;
      done += count;
      if (windowFrames == window) {
        endWindow();
      }
    }
  }

  private void add(float[] samples, int from, int to) {
    double energy = 0;
    float peak = 0;
    for (int i = from; i < to; i++) {
      energy += samples[i] * samples[i];
      peak = Math.max(peak, Math.abs(samples[i]));
    }
    windowEnergy += energy;
    windowPeak = Math.max(windowPeak, peak);
  }

  private void endWindow() {
    if (windowFrames == 0) {
      return;
    }
    if (windowEnergy < thresholdPower * windowFrames * channels) {
      silenceStart = silenceStart < 0 ? position() : silenceStart;
    } else {
      endSilence();
    }
    peaks = windows < peaks.length ? peaks : Arrays.copyOf(peaks, 2 * windows);
    peaks[windows++] = windowPeak;
    sectionFrames += windowFrames;
    windowFrames = 0;
    windowEnergy = 0;
    windowPeak = 0;
  }

  /** Seconds. Computed from a sample count, so that rounding errors do not accumulate. */
  private double position() {
    return rate == 0 ? 0 : sectionStart + sectionFrames / (double) rate;
  }

  private void endSilence() {
    double position = position();
    // The difference of two times has a rounding error.
    if (silenceStart >= 0 && position - silenceStart > minimumSeconds - 1e-9) {
      silences.add(new TimeSpan(silenceStart, position));
    }
    silenceStart = -1;
  }

  /**
   * Ends the stream and returns its levels.
   *
   * @param seconds duration of the stream
   */
  public Waveform finish(double seconds) {
    endWindow();
    endSilence();
    return new Waveform(seconds, Waveform.peaks(Arrays.copyOf(peaks, windows)), silences);
  }
}
