package dev.storygen.provider;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture behind the captions, seen until the next one.
 *
 * @param start seconds from the start; the first is seen from the start anyway
 */
public record Shot(Path image, double start) {

  /** Pictures that are seen equally long. */
  public static List<Shot> sharing(List<Path> images, double duration) {
    return IntStream.range(0, images.size())
        .mapToObj(i -> new Shot(images.get(i), i * duration / images.size()))
        .toList();
  }
}
