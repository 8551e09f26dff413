package dev.storygen.provider;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.Subtitles;
import dev.storygen.model.TransitionChoice;
import dev.storygen.model.Voiceover;
import java.nio.file.Path;
import java.util.List;

/**
 * A request for a video.
 *
 * @param look title and colours
 * @param voiceover the soundtrack, used at full length: the voice, over music where the story has
 *     some. AAC is used as it is.
 * @param subtitles captions over the background
 * @param shots background images in order; empty for another background
 * @param clips video files, one after the other, a scene each, from the first one again after the
 *     last one; a single one is played through all scenes. Without shots and clips, the background
 *     is drawn in the story's colours
 * @param scenes what is told when, for clips and for a drawn background
 * @param transition between two shots or scenes
 * @param format size and frame rate
 * @param captions how the captions look
 */
public record RenderRequest(
    StoryLook look,
    Voiceover voiceover,
    Subtitles subtitles,
    List<Shot> shots,
    List<Path> clips,
    List<Scene> scenes,
    TransitionChoice transition,
    VideoFormat format,
    CaptionLook captions) {

  public RenderRequest {
    shots = List.copyOf(shots);
    clips = List.copyOf(clips);
    scenes = List.copyOf(scenes);
  }

  /** With images or a drawn background, and any transition. */
  public RenderRequest(
      StoryLook look,
      Voiceover voiceover,
      Subtitles subtitles,
      List<Shot> shots,
      List<Scene> scenes,
      VideoFormat format,
      CaptionLook captions) {
    this(
        look,
        voiceover,
        subtitles,
        shots,
        List.of(),
        scenes,
        TransitionChoice.ANY,
        format,
        captions);
  }

  /** The same with another sound. */
  public RenderRequest with(Voiceover sound) {
    return new RenderRequest(
        look, sound, subtitles, shots, clips, scenes, transition, format, captions);
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
