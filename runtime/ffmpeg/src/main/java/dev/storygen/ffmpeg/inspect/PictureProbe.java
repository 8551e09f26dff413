package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.PictureDecoder;
import java.io.IOException;

/** Measures by decoded frames of the best video stream. */
non-sealed interface PictureProbe<T> extends Probe<T> {

  /**
   * How much it needs, in million pixels; of a longer video, groups of pictures spread over it. It
   * gets more where another probe needs more.
   */
  double megapixels();

  /** The next picture, in the order of display; it is valid during the call only. */
  void accept(Picture picture);

  /**
   * The value, after the last picture.
   *
   * @param decoded the stream that was decoded
   */
  T finish(PictureDecoder decoded) throws IOException;
}
