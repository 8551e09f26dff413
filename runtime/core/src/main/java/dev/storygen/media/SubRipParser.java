package dev.storygen.media;

import dev.storygen.model.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses SubRip as leniently as common players, but reports lines that they drop. */
final class SubRipParser {

  private static final String NO_TIMING =
      "is no timing line, but expected 'hh:mm:ss,mmm --> hh:mm:ss,mmm'";
  private static final Pattern TIMING =
      Pattern.compile(
          "\\s*(?<sh>\\d{1,9})\\s*:\\s*(?<sm>\\d{1,2})\\s*:\\s*(?<ss>\\d{1,2})"
              + "(?:\\s*[,.:]\\s*(?<sf>\\d{1,9}))?\\s*-->"
              + "\\s*(?<eh>\\d{1,9})\\s*:\\s*(?<em>\\d{1,2})\\s*:\\s*(?<es>\\d{1,2})"
              + "(?:\\s*[,.:]\\s*(?<ef>\\d{1,9}))?(?:\\s.*)?");
  private static final Pattern CLOCK = Pattern.compile("\\d:\\d");
  private static final Pattern INDEX = Pattern.compile("\\s*\\d{1,9}\\s*");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|\\{\\\\[^{}]*}");

  private final LineReader lines;
  private final List<Cue> cues = new ArrayList<>();

  /** The index of the last cue that had one. */
  private long index = Long.MIN_VALUE;

  SubRipParser(LineReader lines) {
    this.lines = lines;
  }

  List<Cue> parse() throws UnreadableMediaException {
    for (lines.skipBlank(); !lines.atEnd(); lines.skipBlank()) {
      if (isIndex(lines.current())) {
        index = Long.parseLong(lines.next().strip());
        lines.skipBlank();
      }
      cue();
    }
    return cues;
  }

  private void cue() throws UnreadableMediaException {
    Matcher timing = TIMING.matcher(lines.current());
    if (!timing.matches()) {
      throw lines.wrong(NO_TIMING);
    }
    double start = CueLines.seconds(timing, "s");
    double end = CueLines.seconds(timing, "e");
    if (end < start) {
      throw lines.wrong("ends before it starts, but expected an end after the start");
    }
    lines.next();
    cues.add(Cue.of(start, end, text()));
  }

  private String text() throws UnreadableMediaException {
    List<String> text = new ArrayList<>();
    boolean afterBlank = false;
    while (!lines.atEnd() && !startsCue(afterBlank)) {
      afterBlank = lines.current().isBlank();
      if (afterBlank) {
        lines.skipBlank();
      } else {
        text.add(lines.next().strip());
      }
    }
    return TAG.matcher(String.join("\n", text)).replaceAll("").strip();
  }

  /** Blank lines within a text are common, as are missing ones between cues. */
  private boolean startsCue(boolean afterBlank) throws UnreadableMediaException {
    String line = lines.current();
    if (isIndex(line)) {
      return isTiming(lines.peek(1)) || (afterBlank && Long.parseLong(line.strip()) == index + 1);
    }
    return isTiming(line);
  }

  private static boolean isIndex(String line) {
    return INDEX.matcher(line).matches();
  }

  /** Whether the line is a timing line, valid or not: a text may contain an arrow, too. */
  private static boolean isTiming(String line) {
    return line.contains("->") && CLOCK.matcher(line).find();
  }
}
