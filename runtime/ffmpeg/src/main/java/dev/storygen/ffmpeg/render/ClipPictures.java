package dev.storygen.ffmpeg.render;

import dev.storygen.model.TransitionChoice;
import dev.storygen.provider.Scene;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Video files behind a story: another one for each scene, or a single one through all of them.
 *
 * @param story its id, by which clips start at different places
 * @param duration of the story, in seconds
 */
record ClipPictures(
    String story, List<Path> clips, List<Scene> scenes, TransitionChoice chosen, double duration)
    implements Pictures {

  /**
   * Fifteen pictures a second look fluent behind captions, and the encoder, which takes most of the
   * time, has half of the work.
   */
  static final double STEP_SECONDS = 1 / 15.0;

  @Override
  public int count() {
    return clips.size() == 1 ? 1 : scenes.size();
  }

  @Override
  public double start(int index) {
    return index == 0 ? 0 : scenes.get(index).start();
  }

  @Override
  public double pause(int index) {
    return scenes.get(index).pause();
  }

  @Override
  public Transition transition(int index) {
    return Transition.of(chosen, seed(index), false);
  }

  @Override
  public double step() {
    return STEP_SECONDS;
  }

  @Override
  public MovingPicture open(int index) throws IOException {
    double end = index + 1 < count() ? start(index + 1) : duration;
    return Clip.open(clips.get(index % clips.size()), end - start(index), seed(index));
  }

  private int seed(int index) {
    int seed = story.hashCode() * 31 + index;
    seed = (seed ^ seed >>> 16) * 0x45d9f3b;
    return seed ^ seed >>> 15;
  }
}
