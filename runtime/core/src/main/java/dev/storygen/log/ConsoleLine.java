package dev.storygen.log;

/** A line for the console. */
public record ConsoleLine(LogLevel level, String text) {

  /** The line with its level lowered to {@code highest} if it is above. */
  public ConsoleLine atMost(LogLevel highest) {
    return level.compareTo(highest) > 0 ? new ConsoleLine(highest, text) : this;
  }
}
