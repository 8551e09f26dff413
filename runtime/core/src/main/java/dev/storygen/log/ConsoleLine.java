package dev.storygen.log;

/** A line for the console. */
public record ConsoleLine(LogLevel level, String text) {

  /** The same, but no louder than that. */
  public ConsoleLine atMost(LogLevel loudest) {
    return level.compareTo(loudest) > 0 ? new ConsoleLine(loudest, text) : this;
  }
}
