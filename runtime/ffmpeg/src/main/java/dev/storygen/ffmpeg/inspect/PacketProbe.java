package dev.storygen.ffmpeg.inspect;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** Measures by the packets of all streams. */
non-sealed interface PacketProbe<T> extends Probe<T> {

  /** The next packet of any stream; it is valid during the call only. */
  void accept(AVPacket packet) throws IOException;

  /** The value, after the last packet. */
  T finish() throws IOException;
}
