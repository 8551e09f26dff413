package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.ffmpeg.scenery.Picture;
import dev.storygen.ffmpeg.scenery.Scenes;

/**
 * The drawn background: a moving picture for each scene, with transitions in the pauses between.
 */
final class MovingScenes implements Background {

  /** Time between two drawn frames. What moves is slow; the encoder takes most of the time. */
  private static final double STEP_SECONDS = 0.1;

  private static final double LONGEST_TRANSITION_SECONDS = 0.6;

  /** In a shorter pause, a transition is a cut. */
  private static final double SHORTEST_TRANSITION_SECONDS = 0.2;

  /** Less than half of the duration of a frame. */
  private static final double TOLERANCE_SECONDS = 0.002;

  private final Scenes scenes;
  private final YuvFrame from;
  private final YuvFrame to;
  private int scene = -1;
  private Picture picture;
  private Picture next;
  private Transition transition = Transition.CUT;
  private double nextStep;

  MovingScenes(Scenes scenes, int width, int height) {
    this.scenes = scenes;
    this.from = new YuvFrame(width, height);
    this.to = new YuvFrame(width, height);
  }

  @Override
  public boolean draw(YuvFrame target, double seconds, boolean overlaysChanged) {
    boolean changed = advance(seconds);
    if (!changed && isTransition(seconds)) {
      drawTransition(target, seconds);
      nextStep = 0;
      return true;
    }
    double early = overlaysChanged ? STEP_SECONDS / 2 : 0;
    if (!changed && seconds < nextStep - early) {
      return false;
    }
    nextStep = seconds + STEP_SECONDS - TOLERANCE_SECONDS;
    picture.draw(target, seconds - scenes.start(scene));
    return true;
  }

  private boolean advance(double seconds) {
    int before = scene;
    while (scene + 1 < scenes.count() && (scene < 0 || scenes.start(scene + 1) <= seconds)) {
      scene++;
    }
    if (scene != before) {
      picture = next != null && scene == before + 1 ? next : scenes.paint(scene);
      next = null;
    }
    return scene != before;
  }

  private boolean isTransition(double seconds) {
    return scene + 1 < scenes.count() && seconds >= transitionStart() && !isCut();
  }

  private boolean isCut() {
    int following = scene + 1;
    return scenes.start(following) - transitionStart() < SHORTEST_TRANSITION_SECONDS
        || chosen(following) == Transition.CUT;
  }

  private Transition chosen(int following) {
    return Transition.of(scenes.seed(following), scenes.staysAtPlace(following));
  }

  /** In the pause before the next scene, so that no word is heard during a transition. */
  private double transitionStart() {
    int following = scene + 1;
    double longest = scenes.start(following) - LONGEST_TRANSITION_SECONDS;
    return Math.max(scenes.pause(following), longest);
  }

  private void drawTransition(YuvFrame target, double seconds) {
    double start = transitionStart();
    double end = scenes.start(scene + 1);
    if (next == null) {
      transition = chosen(scene + 1);
      picture.draw(from, start - scenes.start(scene));
      next = scenes.paint(scene + 1);
      next.draw(to, 0);
    }
    transition.draw(target, from, to, (seconds - start) / (end - start));
  }
}
