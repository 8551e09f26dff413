package dev.storygen.ffmpeg.decode;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;

/** Copies the samples of frames into reused arrays, one a channel, with one native call each. */
public final class SamplePlanes {

  private float[][] planes = new float[0][];

  /**
   * The samples of a frame of planar floats, by channel.
   *
   * @return arrays that may be longer than the frame, and that the next call overwrites
   */
  public float[][] copyFrom(AVFrame frame) {
    int channels = frame.ch_layout().nb_channels();
    int count = frame.nb_samples();
    if (planes.length != channels || planes[0].length < count) {
      planes = new float[channels][count];
    }
    for (int channel = 0; channel < channels; channel++) {
      new FloatPointer(frame.extended_data(channel)).get(planes[channel], 0, count);
    }
    return planes;
  }
}
