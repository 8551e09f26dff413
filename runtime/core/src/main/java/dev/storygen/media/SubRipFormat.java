package dev.storygen.media;

import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import java.util.stream.Collectors;

/** Writes SubRip (SRT). */
public final class SubRipFormat {

  private SubRipFormat() {}

  /**
   * The text of a file, to be stored as UTF-8: indexes from 1, {@code hh:mm:ss,mmm}, lines ended by
   * LF. Blank lines inside a cue are left out and {@code -->} becomes {@code →}: either would end
   * the cue.
   */
  public static String format(Subtitles subtitles) {
    StringBuilder file = new StringBuilder();
    int index = 1;
    for (Cue cue : subtitles.cues()) {
      file.append(index++).append('\n');
      file.append(CueTimestamp.range(cue, ',')).append('\n');
      file.append(withoutBlankLines(cue.text()).replace("-->", "→")).append("\n\n");
    }
    return file.toString();
  }

  static String withoutBlankLines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
