package dev.storygen.fuzz;

import java.util.Locale;

/** A format of the files that are damaged. */
enum Format {
  MP3("voiceover"),
  WAV("voiceover"),
  M4A("voiceover"),
  FLAC("voiceover"),
  OGG("voiceover"),
  MP4("video"),
  WEBM("video"),
  SRT("subtitles"),
  VTT("subtitles"),
  ASS("subtitles");

  private final String artefact;

  Format(String artefact) {
    this.artefact = artefact;
  }

  /** The name of such a file in a story folder: {@code voiceover.mp3}. */
  String fileName() {
    return artefact + "." + name().toLowerCase(Locale.ROOT);
  }

  boolean isText() {
    return artefact.equals("subtitles");
  }
}
