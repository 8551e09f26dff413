package dev.storygen.check;

import dev.storygen.media.Fact;
import dev.storygen.model.Artefact;

/**
 * A fact about the file of an artefact. A check {@linkplain Check#facts declares} it and
 * {@linkplain StoryFacts#get gets} it.
 *
 * @param <T> the type of the measured value
 */
public record MediaFact<T>(Artefact artefact, Fact<T> fact) {

  /** A fact about an artefact's file. */
  public static <T> MediaFact<T> of(Artefact artefact, Fact<T> fact) {
    return new MediaFact<>(artefact, fact);
  }
}
