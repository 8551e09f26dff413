package dev.storygen.ffmpeg.decode;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;

/** Copies samples out of frames into one array: a call into native code for each would be slow. */
public final class FloatSampleBuffer {

  private float[] array = new float[8192];

  /**
   * The samples of a frame of interleaved floats, from index 0.
   *
   * @return an array that the next call overwrites, longer than the frame perhaps
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
