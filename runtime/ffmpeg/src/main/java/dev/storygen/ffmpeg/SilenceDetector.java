package dev.storygen.ffmpeg;

import dev.storygen.media.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds silences. The root mean square of every 10 ms, over all channels, is held against the
 * threshold: a lone click or the crests of a noise floor do not end a silence as they would if
 * single samples counted.
 */
final class SilenceDetector {

  private static final double THRESHOLD_DBFS = -50;
  private static final double SHORTEST_SECONDS = 0.1;
  private static final int WINDOWS_A_SECOND = 100;
  private static final double THRESHOLD_POWER = Math.pow(10, THRESHOLD_DBFS / 10);

  private final List<Span> silences = new ArrayList<>();
  private double formatSince;
  private long formatFrames;
  private double silentSince = -1;
  private int rate;
  private int channels;
  private int windowFrames;
  private double windowEnergy;

  /**
   * Takes the next samples.
   *
   * @param samples interleaved
   * @param frames samples a channel
   */
  void accept(float[] samples, int frames, int sampleRate, int channelCount) {
    if (sampleRate != rate || channelCount != channels) {
      endWindow();
      formatSince = now();
      formatFrames = 0;
      rate = sampleRate;
      channels = channelCount;
    }
    int window = Math.max(1, rate / WINDOWS_A_SECOND);
    for (int done = 0; done < frames; ) {
      int count = Math.min(window - windowFrames, frames - done);
      windowEnergy += energy(samples, done * channels, (done + count) * channels);
      windowFrames += count;
      done += count;
      if (windowFrames == window) {
        endWindow();
      }
    }
  }

  private static double energy(float[] samples, int from, int to) {
    double energy = 0;
    for (int i = from; i < to; i++) {
      energy += samples[i] * samples[i];
    }
    return energy;
  }

  private void endWindow() {
    if (windowFrames == 0) {
      return;
    }
    if (windowEnergy < THRESHOLD_POWER * windowFrames * channels) {
      silentSince = silentSince < 0 ? now() : silentSince;
    } else {
      endSilence();
    }
    formatFrames += windowFrames;
    windowFrames = 0;
    windowEnergy = 0;
  }

  /** Counted in samples, so that an hour of windows adds up. */
  private double now() {
    return rate == 0 ? 0 : formatSince + formatFrames / (double) rate;
  }

  private void endSilence() {
    double now = now();
    // A difference of two times is not exact.
    if (silentSince >= 0 && now - silentSince > SHORTEST_SECONDS - 1e-9) {
      silences.add(new Span(silentSince, now));
    }
    silentSince = -1;
  }

  /** Ends the stream: the silences found, in order. */
  List<Span> finish() {
    endWindow();
    endSilence();
    return List.copyOf(silences);
  }
}
