package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.MediaInput;
import java.io.IOException;

/**
 * Measures one fact while a file is read. A new fact is one class that implements one of the three
 * kinds of probes, by how deep the file is read for it.
 *
 * @param <T> the type of the measured value
 */
sealed interface Probe<T> extends AutoCloseable permits PacketProbe, AudioProbe, PictureProbe {

  /** Called once, before anything is read. */
  default void start(MediaInput input) throws IOException {}

  @Override
  default void close() {}
}
