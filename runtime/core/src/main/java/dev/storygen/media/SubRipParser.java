package dev.storygen.media;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses SubRip as leniently as common players, and reports what is wrong. */
final class SubRipParser {

  private static final String NO_TIMING =
      " is no timing line, but expected 'hh:mm:ss,mmm --> hh:mm:ss,mmm'";
  private static final Pattern INDEX = Pattern.compile("[#-]?\\d{1,20}[.)]?");
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][^<>]*>|\\{\\\\[^{}]*}|\\{/?[bisuBISU]}");

  private final LineReader lines;
  private final SubtitleCollector file;

  /** The index of the last cue that had one, as it is written. */
  private String index = "0";

  SubRipParser(LineReader lines, SubtitleCollector file) {
    this.lines = lines;
    this.file = file;
  }

  void parse() throws UnreadableMediaException {
    for (lines.skipBlank(); !lines.atEnd(); lines.skipBlank()) {
      int line = lines.number();
      String quote = lines.quote();
      boolean indexed = index();
      Optional<TimingLine> timing = timing(lines.current());
      if (timing.isPresent()) {
        cue(timing.get());
      } else if (indexed && lines.atEnd()) {
        file.repaired(line, quote + " is an index without a cue", "left out");
      } else {
        file.lost(lines.number(), lines.quote() + NO_TIMING, "the cue was left out");
        lines.next();
        text();
      }
    }
  }

  /** Reads an index, if there is one. */
  private boolean index() {
    if (!isIndex(lines.current())) {
      return false;
    }
    int line = lines.number();
    String quote = lines.quote();
    index = lines.next().strip();
    if (!Character.isDigit(index.charAt(0))
        || !Character.isDigit(index.charAt(index.length() - 1))) {
      file.repaired(line, quote + " is no index, but expected a number", "read as an index");
    }
    if (!lines.atEnd() && lines.blank()) {
      file.repaired(lines.number(), "a blank line between index and times", "skipped");
      lines.skipBlank();
    }
    return true;
  }

  private void cue(TimingLine timing) throws UnreadableMediaException {
    int line = lines.number();
    String wrong = wrong(timing);
    if (!wrong.isEmpty()) {
      file.repaired(
          line,
          lines.quote() + " has " + wrong + ", but expected 'hh:mm:ss,mmm --> hh:mm:ss,mmm'",
          "read as times");
    }
    lines.next();
    file.cue(timing.start().seconds(), timing.end().seconds(), text(), line);
  }

  private static String wrong(TimingLine timing) {
    if (!timing.arrow().equals(TimingLine.ARROW)) {
      return "the arrow '" + timing.arrow() + "'";
    }
    for (ClockTime time : List.of(timing.start(), timing.end())) {
      if (time.decimals() != 0 && time.mark() != ',') {
        return "the decimal mark '" + time.mark() + "'";
      }
      if (time.parts() < 3) {
        return "no hours";
      }
    }
    return "";
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    boolean afterBlank = false;
    int blank = 0;
    while (!lines.atEnd() && !startsCue(afterBlank)) {
      afterBlank = lines.blank();
      if (afterBlank) {
        blank = lines.number();
        lines.skipBlank();
      } else {
        if (blank > 0 && !text.isEmpty()) {
          file.repaired(blank, "a blank line within a text", "read as one text");
        }
        blank = 0;
        text.append(lines.next().strip()).append('\n');
      }
    }
    if (!lines.atEnd() && !afterBlank && !text.isEmpty()) {
      file.repaired(lines.number(), "no blank line before a cue", "read as a new cue");
    }
    return TAG.matcher(text).replaceAll("").strip();
  }

  /** Blank lines within a text are common, as are missing ones between cues. */
  private boolean startsCue(boolean afterBlank) {
    String line = lines.current();
    if (!isIndex(line)) {
      return isTiming(line);
    }
    return isTiming(lines.following()) || (afterBlank && isNext(line.strip()));
  }

  /** Whether a number is one more than the last index. */
  private boolean isNext(String number) {
    return number.length() < 10
        && index.length() < 10
        && index.chars().allMatch(Character::isDigit)
        && number.equals(String.valueOf(Integer.parseInt(index) + 1));
  }

  private static boolean isIndex(String line) {
    String stripped = line.length() < 100 ? line.strip() : "";
    return !stripped.isEmpty() && stripped.charAt(0) <= '9' && INDEX.matcher(stripped).matches();
  }

  private static Optional<TimingLine> timing(String line) {
    return TimingLine.possible(line)
        ? TimingLine.of(line).filter(TimingLine::certain)
        : Optional.empty();
  }

  /** Whether the line is a timing line, valid or not: a text may contain an arrow, too. */
  private static boolean isTiming(String line) {
    return timing(line).isPresent() || TimingLine.meant(line);
  }
}
