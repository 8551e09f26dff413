package dev.storygen.ffmpeg.inspect;

/** Splits interleaved samples into reused arrays, one a channel. */
final class SamplePlanes {

  private float[][] planes = new float[0][];

  /**
   * The samples by channel.
   *
   * @return arrays that may be longer than {@code frames}, and that the next call overwrites
   */
  float[][] split(float[] samples, int frames, int channels) {
    if (channels == 1) {
      return new float[][] {samples};
    }
    if (planes.length != channels || planes[0].length < frames) {
      planes = new float[channels][frames];
    }
    for (int channel = 0; channel < channels; channel++) {
      float[] plane = planes[channel];
      for (int i = 0, from = channel; i < frames; i++, from += channels) {
        plane[i] = samples[from];
      }
    }
    return planes;
  }
}
