package dev.storygen.provider;

import dev.storygen.media.AudioFacts;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.VideoFacts;
import java.io.IOException;
import java.nio.file.Path;

/** Measures media files. Safe for use by several threads. */
public interface MediaInspector extends Provider {

  /** The same with {@link SilenceThreshold#DEFAULT}. */
  default AudioFacts audio(Path file) throws IOException {
    return audio(file, SilenceThreshold.DEFAULT);
  }

  /**
   * Decodes the whole first audio stream of a file.
   *
   * @param silence what counts as silence in the waveform
   * @throws dev.storygen.media.UnreadableMediaException if the file has no decodable audio stream
   * @throws IOException if the file cannot be read
   */
  AudioFacts audio(Path file, SilenceThreshold silence) throws IOException;

  /**
   * Reads all packets of a file and decodes samples of its streams.
   *
   * @throws dev.storygen.media.UnreadableMediaException if the file is not a media file
   * @throws IOException if the file cannot be read
   */
  VideoFacts video(Path file) throws IOException;
}
