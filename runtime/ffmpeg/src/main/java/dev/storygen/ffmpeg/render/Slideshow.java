package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.VideoRenderer.Format;
import dev.storygen.provider.VideoRenderer.Shot;
import java.io.IOException;
import java.util.List;

/** Images one after another, each slowly zoomed, with short crossfades. */
final class Slideshow implements Background {

  /** Seconds between two steps of the zoom: less than a pixel each at its pace. */
  private static final double STEP = 0.1;

  private static final double CROSSFADE = 0.6;

  /** Less than half a picture at any frame rate. */
  private static final double TOLERANCE = 0.002;

  private final StoryBrief brief;
  private final Format format;
  private final List<Shot> shots;
  private final YuvFrame mixed;
  private Slide slide;
  private Slide next;
  private double due;

  private Slideshow(StoryBrief brief, List<Shot> shots, Format format) throws IOException {
    this.brief = brief;
    this.format = format;
    this.shots = shots;
    this.mixed = new YuvFrame(format.width(), format.height());
    this.slide = slide(0);
  }

  /**
   * A slideshow.
   *
   * @param brief whose images they are
   * @param shots at least one
   * @throws IOException naming brief and image if an image cannot be read
   */
  static Slideshow of(StoryBrief brief, List<Shot> shots, Format format) throws IOException {
    for (Shot shot : shots) {
      // Now, not in the middle of the video.
      DecodedImage.read(brief, shot.image()).close();
    }
    return new Slideshow(brief, shots, format);
  }

  private Slide slide(int image) throws IOException {
    try (DecodedImage photo = DecodedImage.read(brief, shots.get(image).image())) {
      return Slide.of(photo, image, shots.get(image).start(), format);
    }
  }

  @Override
  public boolean draw(YuvFrame canvas, double seconds, boolean redrawn) throws IOException {
    int image = seenAt(seconds);
    double left = end(image) - seconds;
    double fade = Math.min(CROSSFADE, (end(image) - shots.get(image).start()) / 2);
    boolean fading = left < fade;
    double early = redrawn ? STEP / 2 : 0;
    if (seconds < due - early && !fading && image == slide.image()) {
      return false;
    }
    due = seconds + STEP - TOLERANCE;
    if (image != slide.image()) {
      slide = next != null && next.image() == image ? next : slide(image);
      next = null;
    }
    slide.draw(canvas, seconds);
    if (fading) {
      next = next == null ? slide(image + 1) : next;
      next.draw(mixed, seconds);
      canvas.mix(mixed, (int) Math.round(256 * (1 - left / fade)));
    }
    return true;
  }

  /** The last one that has begun; the first where none has. */
  private int seenAt(double seconds) {
    int image = slide.image();
    while (end(image) <= seconds) {
      image++;
    }
    return image;
  }

  private double end(int image) {
    return image + 1 < shots.size() ? shots.get(image + 1).start() : Double.POSITIVE_INFINITY;
  }
}
