package dev.storygen.embedded;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The parts of a story, in the order in which they are told. */
enum Beat {
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
