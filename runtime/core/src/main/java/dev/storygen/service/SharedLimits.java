package dev.storygen.service;

import java.io.IOException;

/**
 * The limits, circuit breakers and budget that this process shares with others, as the workers of a
 * cluster do: {@link CallLeases} in one process grants the calls of all. Safe for use by several
 * threads.
 */
@FunctionalInterface
public interface SharedLimits {

  /**
   * Asks for a call, or says how it ended.
   *
   * @throws IOException if nobody answers: the call must not be made
   */
  LimitReply ask(LimitRequest request) throws IOException;
}
