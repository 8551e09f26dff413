package dev.storygen.fuzz;

/**
 * Something that the gate must not do.
 *
 * @param kind what went wrong
 * @param mutant the file
 * @param decoded what FFmpeg makes of it
 */
record Finding(Kind kind, Mutant mutant, Decoded decoded) {

  /** What went wrong. */
  enum Kind {
    HANG("the gate made no progress"),
    UNACCOUNTED("its end or the outcome of a check is missing"),
    UNMEASURED("a check could not judge it, and not for a fault of the file"),
    ACCEPTED_UNDECODABLE("the gate accepts it, and nothing of it decodes"),
    ACCEPTED_WITH_LOSS("the gate accepts it with a loss"),
    ACCEPTED_WITH_ERRORS("the gate accepts it with decode errors");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  @Override
  public String toString() {
    return mutant + ": " + kind.text + "; FFmpeg: " + decoded.line();
  }
}
