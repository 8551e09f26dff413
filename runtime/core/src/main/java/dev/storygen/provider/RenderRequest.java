package dev.storygen.provider;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Voiceover;
import java.util.List;

/**
 * A request for a video.
 *
 * @param look title and colours
 * @param voiceover the soundtrack, used at full length
 * @param subtitles captions over the background
 * @param shots background images in order; empty for a drawn background in the story's colours
 * @param format size and frame rate
 * @param captions how the captions look
 */
public record RenderRequest(
    StoryLook look,
    Voiceover voiceover,
    Subtitles subtitles,
    List<Shot> shots,
    VideoFormat format,
    CaptionLook captions) {

  public RenderRequest {
    shots = List.copyOf(shots);
  }
}
