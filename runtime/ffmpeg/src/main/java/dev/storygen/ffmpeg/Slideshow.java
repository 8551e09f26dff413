package dev.storygen.ffmpeg;

import dev.storygen.model.StoryBrief;
import dev.storygen.provider.VideoRenderer.Format;
import java.io.IOException;
import java.nio.file.Path;

/** The brief's images one after another, each slowly zoomed, with short crossfades. */
final class Slideshow implements Backdrop {

  /** Seconds between two steps of the zoom: less than a pixel each at its pace. */
  private static final double STEP = 0.1;

  private static final double CROSSFADE = 0.6;

  /** Less than half a picture at any frame rate. */
  private static final double TOLERANCE = 0.002;

  private final StoryBrief brief;
  private final Format format;
  private final double share;
  private final Canvas mixed;
  private Slide slide;
  private Slide next;
  private double due;

  private Slideshow(StoryBrief brief, Format format, double share) throws IOException {
    this.brief = brief;
    this.format = format;
    this.share = share;
    this.mixed = new Canvas(format.width(), format.height());
    this.slide = slide(0);
  }

  /**
   * A slideshow.
   *
   * @param duration seconds that the images share
   * @throws IOException naming brief and image if an image cannot be read
   */
  static Slideshow of(StoryBrief brief, double duration, Format format) throws IOException {
    for (Path image : brief.images()) {
      // Now, not in the middle of the video.
      Photo.read(brief, image).close();
    }
    return new Slideshow(brief, format, Math.max(duration, 0.1) / brief.images().size());
  }

  private Slide slide(int image) throws IOException {
    try (Photo photo = Photo.read(brief, brief.images().get(image))) {
      return Slide.of(photo, image, share, format);
    }
  }

  @Override
  public boolean draw(Canvas canvas, double seconds, boolean redrawn) throws IOException {
    int last = brief.images().size() - 1;
    int image = (int) Math.min(last, seconds / share);
    double left = (image + 1) * share - seconds;
    boolean fading = image < last && left < fade();
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
      canvas.mix(mixed, (int) Math.round(256 * (1 - left / fade())));
    }
    return true;
  }

  private double fade() {
    return Math.min(CROSSFADE, share / 2);
  }
}
