package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.AudioDecoder;
import java.io.IOException;

/** Measures by the decoded samples of the best audio stream. */
non-sealed interface AudioProbe<T> extends Probe<T> {

  /** The next samples; they are valid during the call only. */
  void accept(AudioBlock block);

  /**
   * The value, after the last samples.
   *
   * @param decoded the stream that was decoded
   */
  T finish(AudioDecoder decoded) throws IOException;
}
