package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.provider.Shot;
import dev.storygen.provider.VideoFormat;
import java.io.IOException;
import java.util.List;

/** Shows images in sequence, each slowly zoomed, with short crossfades. */
final class Slideshow implements Background {

  /** Time between two steps of the zoom, which moves by less than a pixel per step. */
  private static final double STEP_SECONDS = 0.1;

  private static final double CROSSFADE_SECONDS = 0.6;

  /** Less than half of the duration of a frame. */
  private static final double TOLERANCE_SECONDS = 0.002;

  private final String story;
  private final VideoFormat format;
  private final List<Shot> shots;
  private final YuvFrame nextFrame;
  private Slide slide;
  private Slide next;
  private double nextStep;

  private Slideshow(String story, List<Shot> shots, VideoFormat format) throws IOException {
    this.story = story;
    this.format = format;
    this.shots = shots;
    this.nextFrame = new YuvFrame(format.width(), format.height());
    this.slide = read(0);
  }

  /**
   * Creates a slideshow.
   *
   * @param story id of the story, for messages
   * @param shots at least one
   * @throws IOException with story and image, if an image cannot be read
   */
  static Slideshow of(String story, List<Shot> shots, VideoFormat format) throws IOException {
    for (Shot shot : shots) {
      // Fails before rendering starts.
      DecodedImage.read(story, shot.image()).close();
    }
    return new Slideshow(story, shots, format);
  }

  private Slide read(int index) throws IOException {
    try (DecodedImage image = DecodedImage.read(story, shots.get(index).image())) {
      return Slide.of(image, index, shots.get(index).start(), format);
    }
  }

  @Override
  public boolean draw(YuvFrame target, double seconds, boolean overlaysChanged) throws IOException {
    int index = imageAt(seconds);
    double remaining = end(index) - seconds;
    double fade = Math.min(CROSSFADE_SECONDS, (end(index) - shots.get(index).start()) / 2);
    boolean fading = remaining < fade;
    double early = overlaysChanged ? STEP_SECONDS / 2 : 0;
    if (seconds < nextStep - early && !fading && index == slide.index()) {
      return false;
    }
    nextStep = seconds + STEP_SECONDS - TOLERANCE_SECONDS;
    if (index != slide.index()) {
      slide = next != null && next.index() == index ? next : read(index);
      next = null;
    }
    slide.draw(target, seconds);
    if (fading) {
      next = next == null ? read(index + 1) : next;
      next.draw(nextFrame, seconds);
      target.crossfade(nextFrame, (int) Math.round(256 * (1 - remaining / fade)));
    }
    return true;
  }

  /** Index of the shot at a time; the first one before any has started. */
  private int imageAt(double seconds) {
    int index = slide.index();
    while (end(index) <= seconds) {
      index++;
    }
    return index;
  }

  private double end(int index) {
    return index + 1 < shots.size() ? shots.get(index + 1).start() : Double.POSITIVE_INFINITY;
  }
}
