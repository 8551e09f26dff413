package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.scenery.Picture;
import dev.storygen.ffmpeg.scenery.Scenes;
import dev.storygen.model.TransitionChoice;

/** The drawn pictures of a story's scenes. */
record ScenePictures(Scenes scenes, TransitionChoice chosen) implements Pictures {

  @Override
  public int count() {
    return scenes.count();
  }

  @Override
  public double start(int index) {
    return scenes.start(index);
  }

  @Override
  public double pause(int index) {
    return scenes.pause(index);
  }

  @Override
  public Transition transition(int index) {
    return Transition.of(chosen, scenes.seed(index), scenes.staysAtPlace(index));
  }

  /** What moves is slow; the encoder takes most of the time. */
  @Override
  public double step() {
    return 0.1;
  }

  @Override
  public MovingPicture open(int index) {
    Picture picture = scenes.paint(index);
    return (target, seconds) -> {
      picture.draw(target, seconds);
      return true;
    };
  }
}
