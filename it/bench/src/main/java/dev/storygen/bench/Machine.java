package dev.storygen.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the numbers depend on. */
final class Machine {

  private Machine() {}

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * Seconds that this process had of all cores together, 0 where the system does not say. Twice the
   * time on two cores means that nothing else was in the way.
   */
  static double cpuSeconds() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(cpu -> cpu.toMillis() / 1000.0)
        .orElse(0.0);
  }

  /** The platform and how busy it is: a measurement beside other work says little. */
  static String describe() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(
        Locale.ROOT,
        "%s %s, %d cores, Java %d%s",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        cores(),
        Runtime.version().feature(),
        load < 0 ? "" : String.format(Locale.ROOT, "; load of the last minute %.1f", load));
  }
}
