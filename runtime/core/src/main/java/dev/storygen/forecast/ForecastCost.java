package dev.storygen.forecast;

import dev.storygen.model.BudgetKind;

/**
 * What operations will take, without retries.
 *
 * @param calls of services
 * @param characters that voices of services speak
 * @param tokens of services, in and out
 * @param images of services
 * @param seconds of work: of the operations one after another, without waits
 */
public record ForecastCost(
    Estimate calls, Estimate characters, Estimate tokens, Estimate images, Estimate seconds) {

  /** Nothing. */
  public static ForecastCost none() {
    return ofService(Estimate.none(), Estimate.none(), Estimate.none(), Estimate.none());
  }

  /** Of a service, without the time. */
  public static ForecastCost ofService(
      Estimate calls, Estimate characters, Estimate tokens, Estimate images) {
    return new ForecastCost(calls, characters, tokens, images, Estimate.none());
  }

  /** The same with a time. */
  public ForecastCost in(Estimate time) {
    return new ForecastCost(calls, characters, tokens, images, time);
  }

  /** The sum. */
  public ForecastCost plus(ForecastCost other) {
    return new ForecastCost(
        calls.plus(other.calls),
        characters.plus(other.characters),
        tokens.plus(other.tokens),
        images.plus(other.images),
        seconds.plus(other.seconds));
  }

  /** The amount that counts for a budget. */
  public Estimate of(BudgetKind kind) {
    return switch (kind) {
      case TOKENS -> tokens;
      case CHARACTERS -> characters;
      case IMAGES -> images;
    };
  }
}
