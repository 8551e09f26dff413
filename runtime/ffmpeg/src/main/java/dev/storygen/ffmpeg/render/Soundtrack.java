package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.encode.Mp4Muxer;
import dev.storygen.ffmpeg.encode.PacketSink;
import java.io.IOException;

/** The sound of a video, written in step with the frames. */
interface Soundtrack extends AutoCloseable {

  /** Adds the track, before the header is written; returns the sink for its packets. */
  PacketSink addTo(Mp4Muxer muxer) throws IOException;

  /**
   * Writes at least up to a time in seconds.
   *
   * @return false if the sound ended before
   */
  boolean writeUntil(double seconds, PacketSink sink) throws IOException;

  @Override
  void close();
}
