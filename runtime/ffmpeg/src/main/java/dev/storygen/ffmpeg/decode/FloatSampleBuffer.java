package dev.storygen.ffmpeg.decode;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Copies the samples of a frame into a reused array, with one native call instead of one per
 * sample.
 */
public final class FloatSampleBuffer {

  private float[] array = new float[8192];

  /**
   * The samples of a frame of interleaved floats, from index 0.
   *
   * @return an array that may be longer than the frame, and that the next call overwrites
   */
  public float[] copyFrom(AVFrame frame) {
    int count = frame.nb_samples() * frame.ch_layout().nb_channels();
    if (array.length < count) {
      array = new float[count];
    }
    new FloatPointer(frame.data(0)).get(array, 0, count);
    return array;
  }
}
