package dev.storygen.ffmpeg.decode;

/** A decoder of one stream of a file that is read by its caller. */
public interface StreamDecoding extends AutoCloseable {

  @Override
  void close();
}
