package dev.storygen.provider;

import dev.storygen.model.StoryBrief;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Video;
import dev.storygen.model.Voiceover;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Renders. Safe for use by many threads, one story each. */
public interface VideoRenderer extends Provider {

  /**
   * Renders a story.
   *
   * @param mp4 where to write the video
   * @param thumbnail where to write its title frame as PNG
   * @throws dev.storygen.media.UnreadableMediaException if the voiceover or an image cannot be
   *     decoded
   * @throws IOException if a result cannot be written
   */
  Video render(Scene scene, Path mp4, Path thumbnail) throws IOException;

  /**
   * What to render.
   *
   * @param brief gives the title and the colours
   * @param voiceover heard at full length
   * @param subtitles shown while heard
   * @param shots what is behind them, in order; none for a background of the story's own colours
   * @param format size and frame rate
   */
  record Scene(
      StoryBrief brief, Voiceover voiceover, Subtitles subtitles, List<Shot> shots, Format format) {

    public Scene {
      shots = List.copyOf(shots);
    }
  }

  /**
   * A picture behind the captions, seen until the next one.
   *
   * @param start seconds from the start; the first is seen from the start anyway
   */
  record Shot(Path image, double start) {

    /** Pictures that are seen equally long. */
    public static List<Shot> sharing(List<Path> images, double duration) {
      return IntStream.range(0, images.size())
          .mapToObj(i -> new Shot(images.get(i), i * duration / images.size()))
          .toList();
    }
  }

  /**
   * Size and frame rate.
   *
   * @param width pixels, even
   * @param height pixels, even
   * @param frameRate pictures a second
   */
  record Format(int width, int height, int frameRate) {

    public Format {
      if (width < 16
          || height < 16
          || width % 2 != 0
          || height % 2 != 0
          || frameRate < 1
          || frameRate > 120) {
        throw new IllegalArgumentException(
            "A video of "
                + width
                + "x"
                + height
                + " at "
                + frameRate
                + " frames a second cannot be made:"
                + " expected even sizes from 16 and a frame rate from 1 to 120.");
      }
    }

    /** 1080x1920 at 30 frames a second. */
    public static Format vertical() {
      return new Format(1080, 1920, 30);
    }
  }
}
