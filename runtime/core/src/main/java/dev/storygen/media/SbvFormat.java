package dev.storygen.media;

import com.google.auto.service.AutoService;

/**
 * SubViewer as YouTube exports it: a line {@code 0:00:01.500,0:00:02.000}, the text, a blank line.
 */
@AutoService(SubtitleFormat.class)
public final class SbvFormat implements SubtitleFormat {

  private static final String EXPECTED = "but expected 'h:mm:ss.mmm,h:mm:ss.mmm'";

  @Override
  public String name() {
    return "SubViewer (SBV)";
  }

  @Override
  public String extension() {
    return "sbv";
  }

  @Override
  public boolean recognises(DecodedText text) {
    return times(text.firstLine()) != null;
  }

  @Override
  public ParsedSubtitles read(String fileName, DecodedText text) throws UnreadableMediaException {
    SubtitleCollector file = new SubtitleCollector(fileName, text);
    LineReader lines = new LineReader(text.text());
    for (lines.skipBlank(); !lines.atEnd(); lines.skipBlank()) {
      int line = lines.number();
      ClockTime[] times = times(lines.current());
      if (times == null) {
        String fault = lines.quote() + " is no timing line, " + EXPECTED;
        file.lost(line, fault, "left out up to the next blank line");
        text(lines);
      } else {
        lines.next();
        file.cue(times[0].seconds(), times[1].seconds(), text(lines), line);
      }
    }
    return file.parsed(name());
  }

  /** The lines up to a blank one or the next times. */
  private static String text(LineReader lines) {
    StringBuilder text = new StringBuilder();
    do {
      if (lines.atEnd() || lines.blank()) {
        break;
      }
      text.append(lines.next().strip()).append('\n');
    } while (times(lines.current()) == null);
    return text.toString().replace("[br]", "\n").strip();
  }

  /** Start and end; null if the line is no timing line. */
  private static ClockTime[] times(String line) {
    int comma = line.indexOf(',');
    if (comma < 0 || line.length() > 100) {
      return null;
    }
    ClockTime start = time(line.substring(0, comma));
    ClockTime end = time(line.substring(comma + 1));
    return start == null || end == null ? null : new ClockTime[] {start, end};
  }

  private static ClockTime time(String text) {
    TimingLine.Scan scan = new TimingLine.Scan(text.strip());
    ClockTime time = ClockTime.scan(scan);
    return time != null && scan.atEnd() && time.parts() == 3 ? time : null;
  }
}
