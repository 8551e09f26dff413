package dev.storygen.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a story has on disk, by role. */
public enum Artefact {
  VOICEOVER(
      List.of(
          "voiceover_normalized.{mp3,wav,m4a,aac,ogg,oga,opus,flac,wma,aif,aiff,mka,ac3}",
          "voiceover.{mp3,wav,m4a,aac,ogg,oga,opus,flac,wma,aif,aiff,mka,ac3}",
          "voiceover_normalized.*",
          "voiceover.*",
          "only:*.{mp3,wav,m4a,aac,ogg,oga,opus,flac,wma,aif,aiff,mka,ac3}")),
  SCRIPT(List.of("narration.txt", "Revised.txt", "script.txt")),
  SUBTITLES(
      List.of(
          "subtitles.srt",
          "subtitles.vtt",
          "Subtitles_Word_By_Word.txt",
          "subtitles.{ass,ssa,ttml,dfxp,sbv}",
          "only:*.{srt,vtt}",
          "only:*.{ass,ssa,ttml,dfxp,sbv}")),
  VIDEO(
      List.of(
          "video.mp4", "only:*.{mp4,mov,mkv,webm,m4v,avi,wmv,mpg,mpeg,ts,m2ts,mts,ogv,3gp,flv}")),
  WORDS(List.of("words.json")),
  THUMBNAIL(List.of("thumbnail.{png,jpg,jpeg,webp}"));

  private final List<String> patterns;

  Artefact(List<String> patterns) {
    this.patterns = patterns;
  }

  /**
   * Where the artefact is looked for, first match wins: globs over the file names of the story's
   * folder, in which case does not count; one that starts with {@code only:} counts only where
   * exactly one file matches.
   */
  public List<String> patterns() {
    return patterns;
  }

  /** Whether each video of a story has its own. */
  public boolean isOfEachVideo() {
    return this == VIDEO || this == THUMBNAIL;
  }

  /** The name that users write: {@code voiceover}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The artefact of a label.
   *
   * @throws IllegalArgumentException naming the labels that there are
   */
  public static Artefact of(String label) {
    return Arrays.stream(values())
        .filter(artefact -> artefact.label().equals(label.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Unknown artefact '"
                        + label
                        + "'. There are: "
                        + Arrays.stream(values())
                            .map(Artefact::label)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
