package dev.storygen.provider;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.Narration;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Video;
import dev.storygen.model.Voiceover;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Renders videos. Safe for use by many threads, one story each. */
public interface VideoRenderer extends Provider {

  /**
   * The inputs that a video gets of a look, by the name that users know. The default names
   * everything; a renderer that draws less of it names less.
   */
  default Map<String, Object> inputs(StoryLook look) {
    return look.inputs();
  }

  /** What keeps this renderer from drawing a story whose captions look so. */
  default List<BriefProblem> problems(
      StoryBrief brief, Optional<Narration> narration, CaptionLook captions) {
    return problems(brief, narration);
  }

  /**
   * What keeps this renderer from drawing a script that was written after all else of the brief was
   * found to be right.
   */
  default List<BriefProblem> problems(StoryBrief brief, Narration written, CaptionLook captions) {
    return List.of();
  }

  /** Whether it has fonts for scripts that most videos need none for, and for emoji. */
  default boolean drawsAllScripts() {
    return false;
  }

  /**
   * The font files of this machine that it draws a title and captions with, because the fonts that
   * it brings lack letters. Videos depend on their content.
   */
  default Set<Path> installedFonts(RenderRequest request) throws IOException {
    return Set.of();
  }

  /** What it leaves out of a story whose captions look so. */
  default List<BriefProblem> losses(
      StoryBrief brief, Optional<Narration> narration, CaptionLook captions) {
    return losses(brief, narration);
  }

  /**
   * Why a file cannot be a {@linkplain RenderRequest#clips clip} or a video of a {@link Shot}, as a
   * sentence without full stop; empty if it can.
   */
  default Optional<String> clipDefect(Path file) {
    return Optional.empty();
  }

  /** The colour of spoken words where the captions have none, as {@code #FFD84D}. */
  default String accent(StoryLook look) {
    return "#FFD84D";
  }

  /**
   * Prepares the sound of a story that is rendered in several formats, so that each rendering only
   * copies it. The default leaves that to each rendering.
   *
   * @param m4a where to write it
   * @return the sound to render with
   * @throws dev.storygen.media.UnreadableMediaException if the sound cannot be decoded
   * @throws IOException if the result cannot be written
   */
  default Voiceover encodedSound(Voiceover sound, Path m4a) throws IOException {
    return sound;
  }

  /**
   * Renders the video of a story.
   *
   * @param mp4 where to write the video
   * @param thumbnail where to write its title frame, as PNG
   * @throws dev.storygen.media.UnreadableMediaException if the voiceover or an image cannot be
   *     decoded
   * @throws IOException if a result cannot be written
   */
  Video render(RenderRequest request, Path mp4, Path thumbnail) throws IOException;
}
