package dev.storygen.remote.image;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A video among the results of a search, in several sizes.
 *
 * @param seconds its duration
 * @param renditions its files
 * @param credit who made it, as a line
 */
record StockVideo(double seconds, List<Rendition> renditions, String credit) {

  /** Of 1080x1920; a larger one is downloaded and decoded for pixels that nobody sees. */
  private static final int ENOUGH_PIXELS = 1080;

  /** A shorter one would be seen to repeat within its scene. */
  private static final double LONG_ENOUGH_SECONDS = 5;

  /**
   * A file.
   *
   * @param width in pixels
   * @param height in pixels
   */
  record Rendition(String address, int width, int height) {

    private int shorterSide() {
      return Math.min(width, height);
    }

    private boolean fits(boolean portrait) {
      return portrait ? height >= width : width >= height;
    }
  }

  StockVideo {
    renditions =
        renditions.stream()
            .filter(file -> !file.address.isBlank() && file.shorterSide() > 0)
            .toList();
  }

  /** Those with a file; only the ones of fitting shape and length, if there are any. */
  static List<StockVideo> fitting(List<StockVideo> found, boolean portrait) {
    List<StockVideo> usable = found.stream().filter(video -> !video.renditions.isEmpty()).toList();
    List<StockVideo> shaped =
        orAll(
            usable.stream().filter(video -> video.renditions.get(0).fits(portrait)).toList(),
            usable);
    return orAll(
        shaped.stream().filter(video -> video.seconds >= LONG_ENOUGH_SECONDS).toList(), shaped);
  }

  private static List<StockVideo> orAll(List<StockVideo> some, List<StockVideo> all) {
    return some.isEmpty() ? all : some;
  }

  /** The smallest file that is large enough, else the largest. */
  Rendition rendition() {
    Comparator<Rendition> size = Comparator.comparingInt(Rendition::shorterSide);
    Optional<Rendition> enough =
        renditions.stream().filter(file -> file.shorterSide() >= ENOUGH_PIXELS).min(size);
    return enough.orElseGet(() -> renditions.stream().max(size).orElseThrow());
  }
}
