package dev.storygen.model;

import java.util.List;
import java.util.Optional;

/**
 * What is seen behind the captions, as a brief or the build says.
 *
 * @param background of stories without images; empty for as the build says
 * @param transition between two pictures; empty for as the build says
 * @param scenes images of the story, each with the place that it is shown from, in order; of briefs
 *     only
 */
public record Visuals(
    Optional<Background> background,
    Optional<TransitionChoice> transition,
    List<SceneImage> scenes) {

  public Visuals {
    scenes = Json.listOrEmpty(scenes);
  }

  /** Without images. */
  public Visuals(Optional<Background> background, Optional<TransitionChoice> transition) {
    this(background, transition, List.of());
  }

  /** Nothing is said: drawn backgrounds and any transition. */
  public static Visuals defaults() {
    return new Visuals(Optional.empty(), Optional.empty());
  }

  /** The same, where a brief does not say otherwise. */
  public Visuals overriddenBy(Visuals brief) {
    return new Visuals(
        brief.background.or(() -> background), brief.transition.or(() -> transition), brief.scenes);
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
