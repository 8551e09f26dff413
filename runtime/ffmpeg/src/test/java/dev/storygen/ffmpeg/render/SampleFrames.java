package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.Bt709;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.Scene;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Frames of a story at the sea with one caption, for the pictures of {@code docs/looks.md}. */
final class SampleFrames {

  /** Seconds of a word. */
  private static final double WORD = 0.2;

  private SampleFrames() {}

  /**
   * The frame in which a word of a caption is spoken.
   *
   * @param fromEnd 1 for the last word, 2 for the one before it
   */
  static BufferedImage of(
      String text, int fromEnd, Scene scene, VideoFormat format, CaptionLook look)
      throws IOException {
    List<Word> words = new ArrayList<>();
    for (String word : text.split(" ")) {
      double start = 3 + WORD * words.size();
      words.add(new Word(word, start, start + WORD, true));
    }
    double end = 3 + WORD * words.size();
    FrameCompositor compositor =
        FrameCompositor.of(
            new RenderRequest(
                StoryLook.of(TestScenes.brief("The Harbour Light")),
                new Voiceover(Path.of("none.mp3"), end, List.of()),
                new Subtitles(List.of(new Cue(3, end, text, words))),
                List.of(),
                List.of(scene),
                format,
                look));
    compositor.advanceTo(end - WORD * (fromEnd - 0.5));
    return Bt709.toRgb(compositor.frame());
  }
}
