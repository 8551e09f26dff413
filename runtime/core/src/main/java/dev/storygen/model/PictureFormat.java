package dev.storygen.model;

import java.util.Optional;

/**
 * The size of a video, and where its text is not covered.
 *
 * @param name as users write it: {@code shorts}, or the size as {@code 1280x720}
 * @param width pixels
 * @param height pixels
 * @param margins outside of which nothing is covered
 * @param profile of the checks that a video of this format should pass; empty for none of its own
 */
public record PictureFormat(
    String name, int width, int height, SafeMargins margins, Optional<String> profile) {

  /** A size that no platform asks for: margins of {@code shorts} if it is vertical. */
  public static PictureFormat ofSize(int width, int height) {
    PictureFormat like = PictureFormats.of(height > width ? "shorts" : "landscape").orElseThrow();
    return new PictureFormat(width + "x" + height, width, height, like.margins(), Optional.empty());
  }

  /** Whether videos of two formats would be the same. */
  public boolean looksLike(PictureFormat other) {
    return width == other.width && height == other.height && margins.equals(other.margins);
  }

  /** Whether the picture is higher than wide. */
  public boolean vertical() {
    return height > width;
  }

  /** Name and size: {@code shorts (1080x1920)}; the size alone where that is the name. */
  public String text() {
    String size = width + "x" + height;
    return name.equals(size) ? size : name + " (" + size + ")";
  }
}
