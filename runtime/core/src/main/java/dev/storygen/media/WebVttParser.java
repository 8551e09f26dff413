package dev.storygen.media;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Parses WebVTT by the algorithm of its specification (w3.org/TR/webvtt1, section 6.1), but reports
 * lines that the algorithm drops.
 */
final class WebVttParser {

  private static final String ARROW = TimingLine.ARROW;
  private static final String EXPECTED = "but expected 'hh:mm:ss.ttt --> hh:mm:ss.ttt'";
  private static final Pattern SIGNATURE_LINE =
      Pattern.compile(WebVttFormat.SIGNATURE + "([ \t].*)?");
  private static final Pattern NO_CUE = Pattern.compile("(NOTE([ \t].*)?|(STYLE|REGION)[ \t]*)");

  /** A time of the specification: hours of two or more digits or none, three decimals. */
  private static final Pattern TIME = Pattern.compile("(?:\\d{2,9}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}");

  private static final Pattern RUBY_TEXT = Pattern.compile("<rt(?:[.\\s][^<>]*)?>[^<]*(?:</rt>)?");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private final LineReader lines;
  private final SubtitleCollector file;

  WebVttParser(LineReader lines, SubtitleCollector file) {
    this.lines = lines;
    this.file = file;
  }

  void parse() throws UnreadableMediaException {
    header();
    for (lines.skipBlank(); !lines.atEnd(); lines.skipBlank()) {
      block();
    }
  }

  private void header() {
    if (!SIGNATURE_LINE.matcher(lines.current()).matches()) {
      String fault = lines.quote() + " is no WebVTT signature, but expected 'WEBVTT' alone";
      file.lost(lines.number(), fault, "read as WebVTT, which browsers do not");
      lines.skipBlank();
      if (startsCue()) {
        return;
      }
    }
    while (!endOfBlock()) {
      if (lines.current().startsWith("X-TIMESTAMP-MAP")) {
        // It relates cues to a stream of which the file knows nothing (RFC 8216, 3.5).
        file.repaired(lines.number(), lines.quote() + " moves the cues", "read at their own times");
      }
      lines.next();
    }
  }

  private boolean startsCue() {
    return lines.current().contains(ARROW) || lines.following().contains(ARROW);
  }

  private void block() throws UnreadableMediaException {
    if (NO_CUE.matcher(lines.current()).matches()) {
      skipBlock();
    } else if (!startsCue()) {
      String fault = lines.quote() + " belongs to no cue, but expected a timing line here or below";
      file.lost(lines.number(), fault, "left out");
      skipBlock();
    } else {
      if (!lines.current().contains(ARROW)) {
        lines.next();
      }
      cue();
    }
  }

  private void cue() throws UnreadableMediaException {
    Optional<TimingLine> timing = TimingLine.of(lines.current());
    int line = lines.number();
    if (timing.isEmpty()) {
      file.lost(line, lines.quote() + " is no timing line, " + EXPECTED, "the cue was left out");
      lines.next();
      text();
      return;
    }
    if (!valid(timing.get())) {
      file.lost(
          line,
          lines.quote() + " is no valid timing line, " + EXPECTED,
          "read, which browsers do not");
    }
    lines.next();
    file.cue(timing.get().start().seconds(), timing.get().end().seconds(), text(), line);
  }

  private static boolean valid(TimingLine timing) {
    return timing.arrow().equals(ARROW)
        && TIME.matcher(timing.startText().strip()).matches()
        && TIME.matcher(timing.endText().strip()).matches();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    while (!endOfBlock() || arrowInText()) {
      text.append(lines.next()).append('\n');
    }
    String shown = RUBY_TEXT.matcher(text).replaceAll("");
    return unescaped(TAG.matcher(shown).replaceAll("")).strip();
  }

  /** By the specification any arrow starts a cue; one without times is meant as text. */
  private boolean arrowInText() {
    if (lines.atEnd() || !lines.current().contains(ARROW) || cueTimes(lines.current())) {
      return false;
    }
    file.repaired(lines.number(), lines.quote() + " has an arrow in a text", "read as text");
    return true;
  }

  private static boolean cueTimes(String line) {
    return TimingLine.meant(line) || TimingLine.of(line).filter(TimingLine::certain).isPresent();
  }

  private static String unescaped(String text) {
    try {
      return StringEscapeUtils.unescapeHtml4(text);
    } catch (IllegalArgumentException e) {
      return text; // a number that is no character, as &#x110000;
    }
  }

  /** Comments and headers end at an arrow: it starts a cue even without a blank line. */
  private void skipBlock() {
    do {
      lines.next();
    } while (!endOfBlock());
  }

  /** By the specification a line of white space does not end a block. */
  private boolean endOfBlock() {
    return lines.atEnd() || lines.current().isEmpty() || lines.current().contains(ARROW);
  }
}
