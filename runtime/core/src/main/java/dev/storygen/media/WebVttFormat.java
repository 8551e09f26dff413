package dev.storygen.media;

import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;

/** Writes WebVTT. */
public final class WebVttFormat {

  static final String SIGNATURE = "WEBVTT";

  private WebVttFormat() {}

  /**
   * The text of a file, to be stored as UTF-8: {@code hh:mm:ss.ttt}, lines ended by LF, {@code &},
   * {@code <} and {@code >} escaped. Blank lines inside a cue are left out: they would end it.
   */
  public static String format(Subtitles subtitles) {
    StringBuilder file = new StringBuilder(SIGNATURE).append("\n\n");
    for (Cue cue : subtitles.cues()) {
      file.append(CueTimestamp.range(cue, '.')).append('\n');
      file.append(escape(SubRipFormat.withoutBlankLines(cue.text()))).append("\n\n");
    }
    return file.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
