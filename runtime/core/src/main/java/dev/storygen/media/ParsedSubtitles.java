package dev.storygen.media;

import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import java.nio.charset.Charset;
import java.util.List;

/**
 * What was read from a subtitle file, and how.
 *
 * @param format its {@link SubtitleFormat#name() name}
 * @param encoding of the file
 * @param guessed whether neither a byte order mark nor the bytes themselves tell the encoding
 * @param subtitles the cues in the order of the file, with markup removed from their text
 * @param repairs the first faults, at most {@value #MAX_REPAIRS}, in order
 * @param repaired how many faults were repaired without loss
 * @param lost how many faults lost a part of the file
 */
public record ParsedSubtitles(
    String format,
    Charset encoding,
    boolean guessed,
    Subtitles subtitles,
    List<Repair> repairs,
    int repaired,
    int lost) {

  /** The faults that are kept; all are counted. */
  public static final int MAX_REPAIRS = 100;

  public ParsedSubtitles {
    repairs = List.copyOf(repairs);
  }

  /** A file without a fault. */
  public static ParsedSubtitles of(String format, DecodedText text, List<Cue> cues) {
    return new ParsedSubtitles(
        format, text.encoding(), text.guessed(), new Subtitles(cues), List.of(), 0, 0);
  }
}
