package dev.storygen.it;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Subtitles as other tools write them, with a cue for each phrase of {@link SpeechLikeSound}. */
final class ForeignSubtitles {

  private ForeignSubtitles() {}

  static String ass(List<String> lines) {
    return ass(lines, 0);
  }

  /** Advanced SubStation Alpha, with styles, a comment and override tags. */
  static String ass(List<String> lines, int delay) {
    return """
        [Script Info]
        ScriptType: v4.00+
        PlayResX: 1080

        [V4+ Styles]
        Format: Name, Fontname, Fontsize, PrimaryColour, Bold, Alignment
        Style: Default,Arial,60,&H00FFFFFF,0,2

        [Events]
        Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
        Comment: 0,0:00:00.00,0:00:09.00,Default,,0,0,0,,made by hand
        """
        + cues(
            lines, delay, "Dialogue: 0,0:00:%02d.20,0:00:%02d.80,Default,,0,0,0,,{\\i1}%s{\\i0}\n");
  }

  /** TTML with times in seconds. */
  static String ttml(List<String> lines) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div>
        """
        + cues(lines, 0, "<p begin=\"%d.2s\" end=\"%d.8s\">%s</p>\n")
        + "</div></body></tt>\n";
  }

  /** SubViewer. */
  static String sbv(List<String> lines) {
    return cues(lines, 0, "0:00:%02d.200,0:00:%02d.800\n%s\n\n");
  }

  private static String cues(List<String> lines, int delay, String cue) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> cue.formatted(delay + 2 * i, delay + 2 * i + 1, lines.get(i)))
        .collect(Collectors.joining());
  }
}
