package dev.storygen.provider;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes a voice ready to publish. Safe for use by many threads. */
public interface AudioProcessor extends Provider {

  /**
   * Trims, pads, brings to loudness and encodes.
   *
   * @param audio any file with an audio stream
   * @param mp3 where to write the result
   * @throws dev.storygen.media.UnreadableMediaException if {@code audio} cannot be decoded or is
   *     all silence
   * @throws IOException if the result cannot be written
   */
  MasteredAudio master(Path audio, Path mp3, AudioTarget target) throws IOException;

  /**
   * Decodes to mono 16-bit PCM WAV.
   *
   * @param sampleRate samples a second
   * @return seconds of the result
   * @throws dev.storygen.media.UnreadableMediaException if {@code audio} cannot be decoded
   * @throws IOException if the result cannot be written
   */
  double convert(Path audio, Path wav, int sampleRate) throws IOException;

  /**
   * Puts recordings one after another, so that no click is heard where they meet.
   *
   * @param parts mono 16-bit PCM WAV, all of one sample rate, at least one
   * @param pause seconds of silence between two parts, 0 or more
   * @param wav where to write mono 16-bit PCM WAV
   * @return the second at which each part starts in the result
   * @throws IOException if a part cannot be read or the result cannot be written
   */
  List<Double> join(List<Path> parts, double pause, Path wav) throws IOException;
}
