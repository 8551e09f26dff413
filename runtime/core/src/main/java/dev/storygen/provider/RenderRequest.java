package dev.storygen.provider;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Voiceover;
import java.util.List;

/**
 * A request for a video.
 *
 * @param look title and colours
 * @param voiceover the soundtrack, used at full length: the voice, over music where the story has
 *     some. AAC is used as it is.
 * @param subtitles captions over the background
 * @param shots background images in order; empty for a drawn background in the story's colours
 * @param scenes what is told when, for a drawn background
 * @param format size and frame rate
 * @param captions how the captions look
 */
public record RenderRequest(
    StoryLook look,
    Voiceover voiceover,
    Subtitles subtitles,
    List<Shot> shots,
    List<Scene> scenes,
    VideoFormat format,
    CaptionLook captions) {

  public RenderRequest {
    shots = List.copyOf(shots);
    scenes = List.copyOf(scenes);
  }

  /** The same with another sound. */
  public RenderRequest with(Voiceover sound) {
    return new RenderRequest(look, sound, subtitles, shots, scenes, format, captions);
  }

  /** Of one scene. */
  public RenderRequest(
      StoryLook look,
      Voiceover voiceover,
      Subtitles subtitles,
      List<Shot> shots,
      VideoFormat format,
      CaptionLook captions) {
    this(look, voiceover, subtitles, shots, List.of(new Scene("", 0, 0)), format, captions);
  }
}
