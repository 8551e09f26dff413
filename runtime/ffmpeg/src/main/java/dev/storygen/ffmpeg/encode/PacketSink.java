package dev.storygen.ffmpeg.encode;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** Consumes encoded packets and takes ownership of their data. */
@FunctionalInterface
public interface PacketSink {

  void accept(AVPacket packet) throws IOException;
}
