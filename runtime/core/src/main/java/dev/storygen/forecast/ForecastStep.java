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
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForecastStep(
    String stage,
    String operation,
    String provider,
    String service,
    String fallback,
    String insteadOf,
    ForecastCost cost) {

  /** Stage and operation: {@code voice.synthesis}. */
  public String name() {
    return stage + "." + operation;
  }
}
