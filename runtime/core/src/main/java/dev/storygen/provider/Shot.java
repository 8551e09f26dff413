package dev.storygen.provider;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A background image, shown until the next one starts.
 *
 * @param start seconds from the start of the video; the first image is shown from 0 in any case
 */
public record Shot(Path image, double start) {

  /** Images that are shown for the same time each. */
  public static List<Shot> sharing(List<Path> images, double duration) {
    return IntStream.range(0, images.size())
        .mapToObj(i -> new Shot(images.get(i), i * duration / images.size()))
        .toList();
  }
}
