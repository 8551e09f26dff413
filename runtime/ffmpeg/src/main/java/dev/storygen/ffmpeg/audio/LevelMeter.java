package dev.storygen.ffmpeg.audio;

import dev.storygen.ffmpeg.decode.Samples;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.util.ArrayList;
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
  private final PeakSeries peaks = new PeakSeries();

  public LevelMeter(SilenceThreshold silence) {
    thresholdPower = Math.pow(10, silence.levelDbfs() / 10);
    minimumSeconds = silence.minimumSeconds();
  }

  /**
   * Measures the next samples.
   *
   * @param planes samples by channel, -1 to 1
   * @param frames samples per channel
   * @param sampleRate in Hz
   */
  public void accept(float[][] planes, int frames, int sampleRate) {
    if (sampleRate != rate || planes.length != channels) {
      endWindow();
      sectionStart = position();
      sectionFrames = 0;
      rate = sampleRate;
      channels = planes.length;
    }
    int window = Math.max(1, rate / WINDOWS_PER_SECOND);
    for (int done = 0; done < frames; ) {
      int count = Math.min(window - windowFrames, frames - done);
      add(planes, done, done + count);
      windowFrames += count;
      done += count;
      if (windowFrames == window) {
        endWindow();
      }
    }
  }

  private void add(float[][] planes, int from, int to) {
    for (float[] plane : planes) {
      windowEnergy += Samples.energy(plane, from, to);
      windowPeak = Math.max(windowPeak, Samples.peak(plane, from, to));
    }
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
    peaks.add(windowPeak);
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
    return new Waveform(seconds, Waveform.peaks(peaks.toArray()), silences);
  }
}
