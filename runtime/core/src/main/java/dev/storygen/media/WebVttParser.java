package dev.storygen.media;

import dev.storygen.model.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Parses WebVTT by the algorithm of its specification (w3.org/TR/webvtt1, section 6.1), but reports
 * lines that the algorithm drops.
 */
final class WebVttParser {

  private static final String ARROW = "-->";
  private static final String EXPECTED = "but expected 'hh:mm:ss.ttt --> hh:mm:ss.ttt'";
  private static final Pattern SIGNATURE_LINE =
      Pattern.compile(WebVttFormat.SIGNATURE + "([ \t].*)?");
  private static final Pattern NO_CUE = Pattern.compile("(NOTE([ \t].*)?|(STYLE|REGION)[ \t]*)");
  private static final Pattern TIMING =
      Pattern.compile(
          "\\s*(?:(?<sh>\\d{1,9}):)?(?<sm>[0-5]\\d):(?<ss>[0-5]\\d)\\.(?<sf>\\d{3})\\s*-->"
              + "\\s*(?:(?<eh>\\d{1,9}):)?(?<em>[0-5]\\d):(?<es>[0-5]\\d)\\.(?<ef>\\d{3})(?!\\d).*");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private final LineReader lines;
  private final List<Cue> cues = new ArrayList<>();

  WebVttParser(LineReader lines) {
    this.lines = lines;
  }

  List<Cue> parse() throws UnreadableMediaException {
    if (!SIGNATURE_LINE.matcher(lines.current()).matches()) {
      throw lines.wrong("is no WebVTT signature, but expected 'WEBVTT'");
    }
    lines.next();
    skipBlock();
    for (lines.skipBlank(); !lines.atEnd(); lines.skipBlank()) {
      block();
    }
    return cues;
  }

  private void block() throws UnreadableMediaException {
    if (NO_CUE.matcher(lines.current()).matches()) {
      lines.next();
      skipBlock();
      return;
    }
    if (!lines.current().contains(ARROW)) {
      if (!lines.peek(1).contains(ARROW)) {
        throw lines.wrong("belongs to no cue, but expected a timing line here or below it");
      }
      lines.next();
    }
    cue();
  }

  private void cue() throws UnreadableMediaException {
    Matcher timing = TIMING.matcher(lines.current());
    if (!timing.matches()) {
      throw lines.wrong("is no timing line, " + EXPECTED);
    }
    double start = CueLines.seconds(timing, "s");
    double end = CueLines.seconds(timing, "e");
    if (end <= start) {
      throw lines.wrong("ends no later than it starts, but expected an end after the start");
    }
    lines.next();
    cues.add(Cue.of(start, end, text()));
  }

  private String text() {
    List<String> text = new ArrayList<>();
    while (!endOfBlock()) {
      text.add(lines.next());
    }
    String plain = TAG.matcher(String.join("\n", text)).replaceAll("");
    return unescaped(plain).strip();
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
    while (!endOfBlock()) {
      lines.next();
    }
  }

  /** By the specification a line of white space does not end a block. */
  private boolean endOfBlock() {
    return lines.atEnd() || lines.current().isEmpty() || lines.current().contains(ARROW);
  }
}
