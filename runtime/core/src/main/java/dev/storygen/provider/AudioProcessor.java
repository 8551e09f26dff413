package dev.storygen.provider;

import dev.storygen.model.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Masters, decodes and joins audio. Safe for use by several threads. */
public interface AudioProcessor extends Provider {

  /**
   * Masters a voice: trims both ends, adds padding, normalises loudness and encodes to MP3.
   *
   * <p>An end is trimmed at the target's silence threshold, or where the padding around the words
   * ends if that is closer to them. The padding is counted from the words.
   *
   * @param audio any file with an audio stream
   * @param words from the start of the first word to the end of the last, in seconds; empty if
   *     their times are unknown
   * @param mp3 the file to write
   * @throws dev.storygen.media.UnreadableMediaException if {@code audio} cannot be decoded or is
   *     all silence
   * @throws IOException if the result cannot be written
   */
  MasteredAudio master(Path audio, Path mp3, AudioTarget target, Optional<TimeSpan> words)
      throws IOException;

  /**
   * Decodes to mono 16-bit PCM WAV. Several files of one format, one after the other, are decoded
   * as one recording: some services answer with a file for each sentence.
   *
   * @param sampleRate samples a second
   * @param longest seconds after which decoding ends, so that a wrong recording takes neither
   *     minutes nor gigabytes
   * @throws dev.storygen.media.UnreadableMediaException if {@code audio} cannot be decoded
   * @throws IOException if the result cannot be written
   */
  DecodedAudio decode(Path audio, Path wav, int sampleRate, double longest) throws IOException;

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

  /**
   * Changes the speed of a recording; its pitch stays.
   *
   * @param recording mono 16-bit PCM WAV
   * @param speed factor, 0.5 to 2
   * @param wav the file to write, as mono 16-bit PCM WAV of the same sample rate
   * @throws IOException if the recording cannot be read or the result cannot be written
   */
  void changeSpeed(Path recording, double speed, Path wav) throws IOException;

  /**
   * Mixes a mastered voice with music that is faded in and out and lowered under the voice, and
   * masters the mix to the loudness and true peak of the target. The voice is at least 15 LU above
   * the music. The mix is as long as the voice.
   *
   * @param m4a the file to write: stereo AAC in MP4, as a video has it
   * @throws dev.storygen.media.UnreadableMediaException if voice or music cannot be decoded, or the
   *     music is silent
   * @throws IOException if the result cannot be written
   */
  Mix mix(MixRequest request, Path m4a) throws IOException;

  /** Why a file cannot be music, as a sentence without full stop; empty if its sound decodes. */
  Optional<String> musicDefect(Path file);
}
