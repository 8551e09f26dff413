package dev.storygen.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Subtitles in each format, of one script. */
final class SeedText {

  /** One line per cue of 1.6 s, two seconds apart. */
  private static final List<String> LINES =
      List.of(
          "The lamp went out in the third winter,",
          "and nobody rowed over to light it.",
          "For nine nights my sister watched.",
          "On the tenth she took the boat,",
          "a tin of oil and some matches,",
          "and told no one. In the morning",
          "a light burned far out on the rock.",
          "She never came back to the shore,",
          "but every ship that passed was safe.",
          "We still set a plate for her at night.");

  private SeedText() {}

  /** How many cues the subtitles have. */
  static int cues() {
    return LINES.size();
  }

  static String script() {
    return String.join("\n", LINES) + "\n";
  }

  static byte[] encode(Format format) {
    String text =
        switch (format) {
          case SRT ->
              cues(i -> (i + 1) + "\n" + time(i, 2, ',') + " --> " + time(i, 8, ',') + "\n", "\n");
          case VTT ->
              "WEBVTT\n\n" + cues(i -> time(i, 2, '.') + " --> " + time(i, 8, '.') + "\n", "\n");
          case ASS ->
              "[Script Info]\n"
                  + "ScriptType: v4.00+\n\n"
                  + "[V4+ Styles]\n"
                  + "Format: Name, Fontname, Fontsize\n"
                  + "Style: Default,Arial,48\n\n"
                  + "[Events]\n"
                  + "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect,"
                  + " Text\n"
                  + cues(SeedText::event, "");
          default -> throw new IllegalArgumentException(format + " is no text");
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String cues(IntFunction<String> head, String end) {
    return IntStream.range(0, LINES.size())
        .mapToObj(i -> head.apply(i) + LINES.get(i) + "\n" + end)
        .collect(Collectors.joining());
  }

  private static String event(int cue) {
    return String.format(
        Locale.ROOT,
        "Dialogue: 0,0:00:%02d.20,0:00:%02d.80,Default,,0,0,0,,",
        2 * cue,
        2 * cue + 1);
  }

  /** A cue's start (tenth 2) or its end (tenth 8, one second later). */
  private static String time(int cue, int tenth, char separator) {
    return String.format(
        Locale.ROOT, "00:00:%02d%c%d00", 2 * cue + (tenth == 8 ? 1 : 0), separator, tenth);
  }
}
