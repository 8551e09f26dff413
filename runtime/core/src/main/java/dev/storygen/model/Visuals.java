package dev.storygen.model;

import java.util.Optional;

/**
 * What is seen behind the captions, as a brief or the build says.
 *
 * @param background of stories without images; empty for as the build says
 * @param transition between two pictures; empty for as the build says
 */
public record Visuals(Optional<Background> background, Optional<TransitionChoice> transition) {

  /** Nothing is said: drawn backgrounds and any transition. */
  public static Visuals defaults() {
    return new Visuals(Optional.empty(), Optional.empty());
  }

  /** The same, where a brief does not say otherwise. */
  public Visuals overriddenBy(Visuals brief) {
    return new Visuals(
        brief.background.or(() -> background), brief.transition.or(() -> transition));
  }

  /** The background that is said, else a drawn one. */
  public Background backgroundOrDrawn() {
    return background.orElseGet(Background::drawn);
  }

  /** The transition that is said, else any. */
  public TransitionChoice transitionOrAny() {
    return transition.orElse(TransitionChoice.ANY);
  }
}
