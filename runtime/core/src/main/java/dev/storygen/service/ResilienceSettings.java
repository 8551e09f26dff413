package dev.storygen.service;

import dev.storygen.provider.Options;
import java.time.Duration;
import java.util.Map;

/**
 * What a build puts up with, and what it may spend.
 *
 * @param service how every service is used that has no settings of its own
 * @param breakerPatience how long a story that has not begun waits for a service that is out
 * @param stageTimeout of one operation with all its retries, without waiting for a core
 * @param budget what may be spent
 */
public record ResilienceSettings(
    ServicePolicy service, Duration breakerPatience, Duration stageTimeout, Budget budget) {

  /** What holds where the user says nothing: nothing is limited but time. */
  public static ResilienceSettings defaults() {
    return of(Map.of(), Map.of());
  }

  /**
   * What the user says.
   *
   * @param resilience the settings of {@code <resilience>}
   * @param budget the settings of {@code <budget>}
   * @throws IllegalArgumentException if a setting is unknown or impossible
   */
  public static ResilienceSettings of(Map<String, String> resilience, Map<String, String> budget) {
    Options options = Options.of("resilience", resilience);
    ServicePolicy service = ServicePolicy.defaults().with(options);
    Duration patience = options.duration("breakerPatience", Duration.ofMinutes(2));
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
    return new ResilienceSettings(service, patience, stageTimeout, spendable);
  }
}
