package dev.storygen.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An operation of a story before it runs.
 *
 * @param stage its label: {@code voice}
 * @param operation {@code synthesis}
 * @param provider that will do it
 * @param service that the provider calls, as {@code api.openai.com/chat}; null for none
 * @param fallback the provider that takes over after a failure; null for none
 * @param insteadOf the configured provider, where its fallback is used from the start; else null
 * @param cached true if all results are known to be in the cache, so that it takes nothing; else
 *     null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForecastStep(
    String stage,
    String operation,
    String provider,
    String service,
    String fallback,
    String insteadOf,
    Boolean cached,
    ForecastCost cost) {

  /** A step whose results will be made, as far as is known. */
  public ForecastStep(
      String stage,
      String operation,
      String provider,
      String service,
      String fallback,
      String insteadOf,
      ForecastCost cost) {
    this(stage, operation, provider, service, fallback, insteadOf, null, cost);
  }

  /** Stage and operation: {@code voice.synthesis}. */
  public String name() {
    return stage + "." + operation;
  }
}
