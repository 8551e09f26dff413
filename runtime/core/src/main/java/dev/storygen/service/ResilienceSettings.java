package dev.storygen.service;

import dev.storygen.provider.Options;
import java.time.Duration;
import java.util.Map;

/**
 * The settings of {@code <resilience>} and {@code <budget>}.
 *
 * @param service the policy of services without settings of their own
 * @param breakerPatience how long stories wait for a service without a fallback, from the start of
 *     its outage
 * @param stageTimeout of one operation with all its retries, without the wait for a CPU core
 * @param budget the limits on usage
 * @param shared the limits that other processes share; null for those of this process
 */
public record ResilienceSettings(
    ServicePolicy service,
    Duration breakerPatience,
    Duration stageTimeout,
    Budget budget,
    SharedLimits shared) {

  /** The defaults; the budget is unlimited. */
  public static ResilienceSettings defaults() {
    return of(Map.of(), Map.of());
  }

  /**
   * Parses the user's settings.
   *
   * @param resilience the settings of {@code <resilience>}
   * @param budget the settings of {@code <budget>}
   * @throws IllegalArgumentException if a setting is unknown or invalid
   */
  public static ResilienceSettings of(Map<String, String> resilience, Map<String, String> budget) {
    Options options = Options.of("resilience", resilience);
    ServicePolicy service = ServicePolicy.defaults().with(options);
    Duration maxOutageWait = options.duration("breakerPatience", Duration.ofMinutes(2));
    Duration stageTimeout = options.duration("stageTimeout", Duration.ofMinutes(30));
    if (stageTimeout.isZero()) {
      throw options.expected("stageTimeout", "0", "more than 0");
    }
    options.rejectUnknown();
    Options limits = Options.of("budget", budget);
    Budget spendable =
        new Budget(
            limits.whole("tokens", 0, 0, Integer.MAX_VALUE),
            limits.whole("characters", 0, 0, Integer.MAX_VALUE),
            limits.whole("images", 0, 0, Integer.MAX_VALUE));
    limits.rejectUnknown();
    return new ResilienceSettings(service, maxOutageWait, stageTimeout, spendable, null);
  }

  /** The same with limits that processes share. */
  public ResilienceSettings sharing(SharedLimits limits) {
    return new ResilienceSettings(service, breakerPatience, stageTimeout, budget, limits);
  }
}
