package dev.storygen.embedded.grammar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The parts of a story, in the order in which they are told. */
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
