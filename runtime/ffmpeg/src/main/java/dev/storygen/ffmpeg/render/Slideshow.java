package dev.storygen.ffmpeg.render;

import dev.storygen.model.TransitionChoice;
import dev.storygen.provider.Shot;
import dev.storygen.provider.VideoFormat;
import java.io.IOException;
import java.util.List;

/**
 * Images in sequence, each slowly moved, and videos.
 *
 * @param story id of the story, for messages and transitions
 * @param shots at least one
 * @param duration of the story, in seconds
 */
record Slideshow(
    String story, List<Shot> shots, TransitionChoice chosen, VideoFormat format, double duration)
    implements Pictures {

  /**
   * Creates a slideshow.
   *
   * @throws IOException with story and image, if an image cannot be read
   */
  static Slideshow of(
      String story, List<Shot> shots, TransitionChoice chosen, VideoFormat format, double duration)
      throws IOException {
    for (Shot shot : shots) {
      // Fails before rendering starts.
      if (!shot.isVideo()) {
        DecodedImage.read(story, shot.image()).close();
      }
    }
    return new Slideshow(story, shots, chosen, format, duration);
  }

  @Override
  public int count() {
    return shots.size();
  }

  @Override
  public double start(int index) {
    return index == 0 ? 0 : shots.get(index).start();
  }

  @Override
  public double pause(int index) {
    return shots.get(index).pause();
  }

  @Override
  public Transition transition(int index) {
    return Transition.of(chosen, seed(index), false);
  }

  private int seed(int index) {
    return (story.hashCode() * 31 + index) * 0x9e3779b9;
  }

  /** The movement of an image is less than a pixel per step. */
  @Override
  public double step() {
    return shots.stream().anyMatch(Shot::isVideo) ? ClipPictures.STEP_SECONDS : 0.1;
  }

  @Override
  public MovingPicture open(int index) throws IOException {
    if (shots.get(index).isVideo()) {
      double end = index + 1 < count() ? start(index + 1) : duration;
      return Clip.openWhole(shots.get(index).image(), end - start(index), seed(index));
    }
    try (DecodedImage image = DecodedImage.read(story, shots.get(index).image())) {
      return Slide.of(image, format);
    }
  }
}
