package dev.storygen.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Parses the events of a SubStation Alpha file. */
final class AssParser {

  /** The fields of an event where no {@code Format} line says otherwise; the text is the last. */
  private static final List<String> FIELDS =
      List.of(
          "layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect",
          "text");

  private static final String DIALOGUE = "dialogue:";
  private static final Pattern DRAWING = Pattern.compile("\\\\p(\\d+)");
  private static final Pattern SPLIT = Pattern.compile(",");

  private final LineReader lines;
  private final SubtitleCollector file;

  /** Shadows and outlines are drawn by the same text once more, in another layer. */
  private final Set<String> seen = new HashSet<>();

  private List<String> fields = FIELDS;

  AssParser(LineReader lines, SubtitleCollector file) {
    this.lines = lines;
    this.file = file;
  }

  void parse() throws UnreadableMediaException {
    boolean events = false;
    for (; !lines.atEnd(); lines.next()) {
      String line = lines.current().strip();
      if (line.startsWith("[")) {
        events = line.toLowerCase(Locale.ROOT).startsWith("[events]");
      } else if (starts(line, DIALOGUE)) {
        dialogue(line.substring(DIALOGUE.length()));
      } else if (events && starts(line, "format:")) {
        format(line.substring("format:".length()));
      }
    }
  }

  private static boolean starts(String line, String keyword) {
    return line.regionMatches(true, 0, keyword, 0, keyword.length());
  }

  private void format(String names) {
    List<String> given =
        Arrays.stream(SPLIT.split(names.toLowerCase(Locale.ROOT))).map(String::strip).toList();
    if (given.size() < 100 && given.containsAll(List.of("start", "end", "text"))) {
      fields = given;
    } else {
      String fault = lines.quote() + " has no Start, End and Text";
      file.repaired(lines.number(), fault, "read in the usual order");
    }
  }

  private void dialogue(String event) throws UnreadableMediaException {
    String[] values = SPLIT.split(event, fields.size());
    ClockTime start = time(values, "start");
    ClockTime end = time(values, "end");
    if (values.length < fields.size() || start == null || end == null) {
      String fault = lines.quote() + " is no event, but expected 'Dialogue: " + expected() + "'";
      file.lost(lines.number(), fault, "left out");
      return;
    }
    String text = text(values[fields.indexOf("text")]);
    if (seen.add(start.seconds() + " " + end.seconds() + " " + text)) {
      file.cue(start.seconds(), end.seconds(), text, lines.number());
    }
  }

  private String expected() {
    return String.join(",", fields).replace("start", "h:mm:ss.cc").replace("end", "h:mm:ss.cc");
  }

  private ClockTime time(String[] values, String field) {
    int index = fields.indexOf(field);
    if (index >= values.length) {
      return null;
    }
    TimingLine.Scan scan = new TimingLine.Scan(values[index].strip());
    ClockTime time = ClockTime.scan(scan);
    return scan.atEnd() ? time : null;
  }

  /** The text without override blocks and without the commands of drawings. */
  private static String text(String raw) {
    List<String> parts = new ArrayList<>();
    boolean drawing = false;
    int from = 0;
    for (int open = raw.indexOf('{'); open >= 0; open = raw.indexOf('{', from)) {
      int close = raw.indexOf('}', open);
      if (close < 0) {
        break;
      }
      parts.add(drawing ? "" : raw.substring(from, open));
      drawing = drawing(raw.substring(open, close), drawing);
      from = close + 1;
    }
    parts.add(drawing ? "" : raw.substring(from));
    return String.join("", parts)
        .replace("\\N", "\n")
        .replace("\\n", "\n")
        .replace("\\h", "\u00A0")
        .strip();
  }

  private static boolean drawing(String block, boolean before) {
    return DRAWING
        .matcher(block)
        .results()
        .map(mode -> !mode.group(1).chars().allMatch(c -> c == '0'))
        .reduce(before, (earlier, later) -> later);
  }
}
