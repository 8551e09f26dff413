package dev.storygen.ffmpeg.decode;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Consumes decoded frames. A frame is valid during the call only. */
@FunctionalInterface
public interface FrameSink {

  void accept(AVFrame frame) throws IOException;
}
