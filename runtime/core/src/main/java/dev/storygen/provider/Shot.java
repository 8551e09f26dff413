package dev.storygen.provider;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A background image or video, shown until the next one starts.
 *
 * @param pause when the word before it ends, in seconds; not after {@code start}
 * @param start seconds from the start of the video; the first image is shown from 0 in any case
 */
public record Shot(Path image, double pause, double start) {

  public Shot {
    if (pause > start) {
      throw new IllegalArgumentException(
          "A pause from " + pause + " s does not end at " + start + " s.");
    }
  }

  /** The extension of videos among them. */
  public static final String VIDEO_EXTENSION = "mp4";

  /** Whether it is a video. */
  public boolean isVideo() {
    return image.toString().endsWith("." + VIDEO_EXTENSION);
  }

  /** Without a pause before it. */
  public Shot(Path image, double start) {
    this(image, start, start);
  }

  /** Images that are shown for the same time each. */
  public static List<Shot> sharing(List<Path> images, double duration) {
    return IntStream.range(0, images.size())
        .mapToObj(i -> new Shot(images.get(i), i * duration / images.size()))
        .toList();
  }
}
