package dev.storygen.ffmpeg.render;

import dev.storygen.model.TransitionChoice;
import dev.storygen.provider.Shot;
import dev.storygen.provider.VideoFormat;
import java.io.IOException;
import java.util.List;

/**
 * Images in sequence, each slowly moved.
 *
 * @param story id of the story, for messages and transitions
 * @param shots at least one
 */
record Slideshow(String story, List<Shot> shots, TransitionChoice chosen, VideoFormat format)
    implements Pictures {

  /**
   * Creates a slideshow.
   *
   * @throws IOException with story and image, if an image cannot be read
   */
  static Slideshow of(String story, List<Shot> shots, TransitionChoice chosen, VideoFormat format)
      throws IOException {
    for (Shot shot : shots) {
      // Fails before rendering starts.
      DecodedImage.read(story, shot.image()).close();
    }
    return new Slideshow(story, shots, chosen, format);
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
    int seed = (story.hashCode() * 31 + index) * 0x9e3779b9;
    return Transition.of(chosen, seed, false);
  }

  /** The movement is less than a pixel per step. */
  @Override
  public double step() {
    return 0.1;
  }

  @Override
  public MovingPicture open(int index) throws IOException {
    try (DecodedImage image = DecodedImage.read(story, shots.get(index).image())) {
      return Slide.of(image, format);
    }
  }
}
