package dev.storygen.ffmpeg.encode;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** Consumes encoded packets and takes over their content. */
@FunctionalInterface
public interface PacketSink {

  void accept(AVPacket packet) throws IOException;
}
