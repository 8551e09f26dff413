package dev.storygen.model;

import java.util.List;

/**
 * The captions of a story.
 *
 * @param cues in the order of the file
 */
public record Subtitles(List<Cue> cues) {

  public Subtitles {
    cues = List.copyOf(cues);
  }

  /** When the last caption leaves the screen, in seconds; 0 without captions. */
  public double end() {
    return cues.stream().mapToDouble(Cue::end).max().orElse(0);
  }
}
