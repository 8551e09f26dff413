package dev.storygen.speech;

import dev.storygen.model.TimeSpan;
import dev.storygen.provider.DecodedAudio;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A piece of a long recording, which a service recognises on its own.
 *
 * @param start seconds
 * @param end seconds
 */
public record WavPiece(double start, double end) {

  /** Seconds. As WAV at 16 kHz, 18 MB: services accept 25 MB and more. */
  public static final double LONGEST = 600;

  /** Seconds before {@link #LONGEST} within which a pause is looked for. */
  private static final double SEARCHED = 60;

  /** The pieces of a recording, in order: cut in the middle of long pauses. */
  public static List<WavPiece> of(DecodedAudio audio) {
    List<WavPiece> pieces = new ArrayList<>();
    double start = 0;
    while (audio.seconds() - start > LONGEST) {
      double cut = cut(audio, start + LONGEST - SEARCHED, start + LONGEST);
      pieces.add(new WavPiece(start, cut));
      start = cut;
    }
    pieces.add(new WavPiece(start, audio.seconds()));
    return pieces;
  }

  /** The middle of the longest pause between two times; the later time if there is none. */
  private static double cut(DecodedAudio audio, double from, double to) {
    double cut = to;
    double longest = 0;
    double pauseStart = 0;
    for (TimeSpan part : audio.voicedParts()) {
      double start = Math.max(from, pauseStart);
      double end = Math.min(to, part.start());
      if (end - start > longest) {
        longest = end - start;
        cut = (start + end) / 2;
      }
      pauseStart = part.end();
    }
    return to - Math.max(from, pauseStart) > longest ? (Math.max(from, pauseStart) + to) / 2 : cut;
  }

  /**
   * Writes the piece.
   *
   * @param wav the recording, PCM
   * @throws IOException if it cannot be read, or the piece not be written
   */
  public void write(Path wav, Path piece) throws IOException {
    try (AudioInputStream all =
        AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(wav)))) {
      AudioFormat format = all.getFormat();
      long first = Math.round(start * format.getFrameRate());
      long frames = Math.round(end * format.getFrameRate()) - first;
      all.skipNBytes(first * format.getFrameSize());
      try (AudioInputStream part = new AudioInputStream(all, format, frames)) {
        AudioSystem.write(part, AudioFileFormat.Type.WAVE, piece.toFile());
      }
    } catch (UnsupportedAudioFileException e) {
      throw new IOException(wav + " is no WAV", e);
    }
  }
}
