package dev.storygen.service;

import dev.storygen.model.BudgetKind;
import dev.storygen.provider.Resource;
import dev.storygen.service.Breaker.Permit;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The circuit breaker of a service as its callers see it: that of this process, or one that
 * processes share, which has their other limits as well. Thread-safe.
 */
interface CallGate {

  /**
   * Waits for a permit, which has to be returned with one of {@link #succeeded}, {@link #failed}
   * and {@link #released}.
   *
   * @param patience how long to wait, from the start of the outage; zero for not at all
   * @param spends the budget that the call uses; null for none
   * @param waiting runs once if the caller has to wait for the breaker
   * @return empty if the breaker is open and the patience is over
   * @throws IOException if no call may be made any more
   */
  Optional<Permit> acquire(Duration patience, BudgetKind spends, Runnable waiting)
      throws IOException, InterruptedException;

  /**
   * Confirms a permit after its holder has waited for something else.
   *
   * @return the permit to call with; empty if the breaker has opened meanwhile
   */
  Optional<Permit> confirm(Permit permit);

  /** The call succeeded, or failed in a way that proves that the service works. */
  void succeeded(Permit permit, Map<Resource, Long> usage);

  /**
   * The call failed in an outage.
   *
   * @param report gets whether it counts
   */
  void failed(Permit permit, String error, Map<Resource, Long> usage, Consumer<Boolean> report);

  /** The call was not made, or was given up. No effect on a permit that was returned. */
  void released(Permit permit, Map<Resource, Long> usage);

  /** Whether there is no outage. */
  boolean isClosed();

  /** Failures in a row that count, with those of probes. */
  int failures();

  /** How long it stays open: zero if it is half-open, empty if it is closed. */
  Optional<Duration> timeUntilProbe();

  /** What is left of a patience that began with the outage; all of it if the breaker is closed. */
  Duration patienceLeft(Duration patience);
}
