package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.YuvFrame;
import java.io.IOException;

/** Shows pictures that move, one after the other, with transitions in the pauses between. */
final class MovingScenes implements Background {

  private static final double LONGEST_TRANSITION_SECONDS = 0.6;

  /** In a shorter pause, a transition is a cut. */
  private static final double SHORTEST_TRANSITION_SECONDS = 0.2;

  /** Less than half of the duration of a frame. */
  private static final double TOLERANCE_SECONDS = 0.002;

  private final Pictures pictures;
  private final YuvFrame from;
  private final YuvFrame to;
  private int shown = -1;
  private MovingPicture picture;
  private MovingPicture next;
  private double nextStep;

  MovingScenes(Pictures pictures, int width, int height) {
    this.pictures = pictures;
    this.from = new YuvFrame(width, height);
    this.to = new YuvFrame(width, height);
  }

  @Override
  public boolean draw(YuvFrame target, double seconds, boolean overlaysChanged) throws IOException {
    boolean changed = advance(target, seconds);
    if (!changed && isTransition(seconds)) {
      drawTransition(target, seconds);
      nextStep = 0;
      return true;
    }
    double early = overlaysChanged ? pictures.step() / 2 : 0;
    if (!changed && seconds < nextStep - early) {
      return false;
    }
    nextStep = seconds + pictures.step() - TOLERANCE_SECONDS;
    return picture.draw(target, seconds - pictures.start(shown)) || changed;
  }

  private boolean advance(YuvFrame target, double seconds) throws IOException {
    int before = shown;
    while (shown + 1 < pictures.count() && (shown < 0 || pictures.start(shown + 1) <= seconds)) {
      shown++;
    }
    if (shown == before) {
      return false;
    }
    if (next != null && shown == before + 1) {
      picture.close();
      picture = next;
      next = null;
      target.copyFrom(to);
    } else {
      close();
      picture = pictures.open(shown);
    }
    return true;
  }

  private boolean isTransition(double seconds) {
    return shown + 1 < pictures.count() && seconds >= transitionStart() && !isCut();
  }

  private boolean isCut() {
    int following = shown + 1;
    return pictures.start(following) - transitionStart() < SHORTEST_TRANSITION_SECONDS
        || pictures.transition(following) == Transition.CUT;
  }

  /** In the pause before the next picture, so that no word is heard during a transition. */
  private double transitionStart() {
    int following = shown + 1;
    double longest = pictures.start(following) - LONGEST_TRANSITION_SECONDS;
    return Math.max(pictures.pause(following), longest);
  }

  private void drawTransition(YuvFrame target, double seconds) throws IOException {
    double start = transitionStart();
    double end = pictures.start(shown + 1);
    if (next == null) {
      from.copyFrom(target);
      picture.draw(from, Math.max(0, start - pictures.start(shown)));
      next = pictures.open(shown + 1);
      next.draw(to, 0);
    }
    pictures.transition(shown + 1).draw(target, from, to, (seconds - start) / (end - start));
  }

  @Override
  public void close() {
    if (picture != null) {
      picture.close();
    }
    if (next != null) {
      next.close();
      next = null;
    }
  }
}
