package dev.storygen.speech;

import dev.storygen.model.Narration;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Word;
import dev.storygen.provider.AudioProcessor;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * How a recording becomes one of the wanted pace: its pauses are edited, then all of it is sped up.
 *
 * @param edits in order, in seconds of the recording
 * @param speed factor
 */
public record Retiming(List<PauseEdit> edits, double speed) {

  public Retiming {
    edits = List.copyOf(edits);
  }

  /**
   * The change of a recording.
   *
   * @param wav mono 16-bit PCM WAV
   * @param words a time for every word of the narration
   * @throws IOException if the recording cannot be read
   */
  public static Retiming of(VoicePace pace, Narration narration, List<Word> words, Path wav)
      throws IOException {
    if (pace.pauseBetweenParagraphs().isEmpty()) {
      return new Retiming(List.of(), pace.speed());
    }
    double pause = pace.pauseBetweenParagraphs().get() * pace.speed();
    return new Retiming(
        PauseEdit.of(narration, words, WavLevels.of(wav).orElseThrow(() -> noWav(wav)), pause),
        pace.speed());
  }

  /** When in the result is heard what was heard at a time. */
  double at(double seconds) {
    double shift = 0;
    for (PauseEdit edit : edits) {
      if (seconds < edit.from()) {
        break;
      }
      double removed = Math.min(seconds, edit.to()) - edit.from();
      shift += (seconds >= edit.to() ? edit.silence() : 0) - removed;
    }
    return (seconds + shift) / speed;
  }

  /** The same voice at the new times. */
  public RawVoice applied(RawVoice voice) {
    return new RawVoice(
        voice.parts(),
        applied(voice.times()),
        applied(voice.voiceTimes()),
        voice
            .transcript()
            .map(
                heard ->
                    new RecognisedNarration(applied(heard.recognised()), applied(heard.aligned()))),
        voice.doubt(),
        new TimeSpan(at(voice.span().start()), at(voice.span().end())));
  }

  private List<Word> applied(List<Word> words) {
    return words.stream()
        .map(word -> new Word(word.text(), at(word.start()), at(word.end()), word.measured()))
        .toList();
  }

  /**
   * Writes the recording at the new times.
   *
   * @param wav mono 16-bit PCM WAV
   * @param edited a file for the recording between the two steps
   * @throws IOException if it cannot be read, or the result not be written
   */
  public void write(Path wav, Path edited, Path result, AudioProcessor audio) throws IOException {
    if (speed == 1) {
      edit(wav, result);
    } else if (edits.isEmpty()) {
      audio.changeSpeed(wav, speed, result);
    } else {
      edit(wav, edited);
      audio.changeSpeed(edited, speed, result);
      Files.delete(edited);
    }
  }

  private void edit(Path wav, Path result) throws IOException {
    try (AudioInputStream all =
        AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(wav)))) {
      AudioFormat format = all.getFormat();
      List<InputStream> pieces = new ArrayList<>();
      long position = 0;
      long length = 0;
      for (PauseEdit edit : edits) {
        long from = Math.round(edit.from() * format.getFrameRate());
        long to = Math.round(edit.to() * format.getFrameRate());
        int silence = (int) Math.round(edit.silence() * format.getFrameRate());
        pieces.add(piece(all, format, 0, from - position));
        pieces.add(new ByteArrayInputStream(new byte[silence * format.getFrameSize()]));
        pieces.add(piece(all, format, to - from, 0));
        length += from - position + silence;
        position = to;
      }
      pieces.add(all);
      length += all.getFrameLength() - position;
      try (AudioInputStream joined =
          new AudioInputStream(
              new SequenceInputStream(Collections.enumeration(pieces)), format, length)) {
        AudioSystem.write(joined, AudioFileFormat.Type.WAVE, result.toFile());
      }
    } catch (UnsupportedAudioFileException e) {
      throw noWav(wav);
    }
  }

  /** A number of frames after others that are skipped, once it is read. */
  private static InputStream piece(
      AudioInputStream all, AudioFormat format, long skipped, long frames) {
    return new InputStream() {
      private long toSkip = skipped * format.getFrameSize();
      private long left = frames * format.getFrameSize();

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int count) throws IOException {
        all.skipNBytes(toSkip);
        toSkip = 0;
        if (left <= 0) {
          return -1;
        }
        // A stream of audio reads whole frames only.
        int read = all.readNBytes(bytes, offset, (int) Math.min(left, count));
        left -= read;
        return read == 0 ? -1 : read;
      }
    };
  }

  private static IOException noWav(Path wav) {
    return new IOException(wav.getFileName() + " is no WAV of 16-bit PCM");
  }
}
