package dev.storygen.embedded.grammar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The parts of a story, in their order. */
public enum Beat {
  @JsonProperty("hook")
  HOOK,
  @JsonProperty("setup")
  SETUP,
  @JsonProperty("tension")
  TENSION,
  @JsonProperty("twist")
  TWIST,
  @JsonProperty("payoff")
  PAYOFF
}
