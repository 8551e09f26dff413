package dev.storygen.provider;

/** What a provider's work costs, which decides how its calls are scheduled. */
public enum Workload {
  /** A remote service's time: the call waits for an answer and occupies no CPU core. */
  SERVICE,
  /** A CPU core's time: the call runs on one of the {@code storygen.threads} cores. */
  CPU,
  /** Too little of either to be scheduled: milliseconds of CPU time. */
  LIGHT
}
