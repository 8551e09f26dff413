package dev.storygen.provider;

import dev.storygen.model.StoryBrief;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Voiceover;
import java.util.List;

/**
 * What to render.
 *
 * @param brief gives the title and the colours
 * @param voiceover heard at full length
 * @param subtitles shown while heard
 * @param shots what is behind them, in order; none for a background of the story's own colours
 * @param format size and frame rate
 */
public record RenderRequest(
    StoryBrief brief,
    Voiceover voiceover,
    Subtitles subtitles,
    List<Shot> shots,
    VideoFormat format) {

  public RenderRequest {
    shots = List.copyOf(shots);
  }
}
