package dev.storygen.media;

import dev.storygen.model.Cue;
import java.util.Locale;
import java.util.stream.Collectors;

/** Timing and text lines of cues, as far as SubRip and WebVTT share them. */
final class CueLines {

  private CueLines() {}

  /** {@code hh:mm:ss,mmm --> hh:mm:ss,mmm} with {@code separator} before the milliseconds. */
  static String timing(Cue cue, char separator) {
    long start = Math.round(cue.start() * 1000);
    // WebVTT requires an end after the start; a cue may be shorter than a millisecond.
    long end = Math.max(start + 1, Math.round(cue.end() * 1000));
    return text(start, separator) + " --> " + text(end, separator);
  }

  /** A cue's text: a blank line would end the cue. */
  static String withoutBlankLines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String text(long millis, char separator) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        separator,
        millis % 1000);
  }
}
