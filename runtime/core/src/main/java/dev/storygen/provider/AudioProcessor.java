package dev.storygen.provider;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Masters, decodes and joins audio. Safe for use by several threads. */
public interface AudioProcessor extends Provider {

  /**
   * Masters a voice: trims silence, adds padding, normalises loudness and encodes to MP3.
   *
   * @param audio any file with an audio stream
   * @param mp3 the file to write
   * @throws dev.storygen.media.UnreadableMediaException if {@code audio} cannot be decoded or is
   *     all silence
   * @throws IOException if the result cannot be written
   */
  MasteredAudio master(Path audio, Path mp3, AudioTarget target) throws IOException;

  /**
   * Decodes to mono 16-bit PCM WAV.
   *
   * @param sampleRate samples a second
   * @return duration of the result in seconds
   * @throws dev.storygen.media.UnreadableMediaException if {@code audio} cannot be decoded
   * @throws IOException if the result cannot be written
   */
  double convert(Path audio, Path wav, int sampleRate) throws IOException;

  /**
   * Concatenates recordings without clicks at the joins.
   *
   * @param parts mono 16-bit PCM WAV, all of one sample rate, at least one
   * @param pause seconds of silence between two parts, 0 or more
   * @param wav the file to write, as mono 16-bit PCM WAV
   * @return the start of each part in the result, in seconds
   * @throws IOException if a part cannot be read or the result cannot be written
   */
  List<Double> join(List<Path> parts, double pause, Path wav) throws IOException;
}
