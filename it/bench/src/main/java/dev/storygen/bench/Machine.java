package dev.storygen.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The machine that the results depend on. */
final class Machine {

  private Machine() {}

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * CPU seconds of this process on all cores, 0 where the system does not report them. Twice the
   * elapsed time on two cores means that no other process competed for them.
   */
  static double cpuSeconds() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(cpu -> cpu.toMillis() / 1000.0)
        .orElse(0.0);
  }

  /** The platform and its load: results measured beside other work are not comparable. */
  static String describe() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(
        Locale.ROOT,
        "%s %s, %d cores, Java %d%s",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        cores(),
        Runtime.version().feature(),
        load < 0 ? "" : String.format(Locale.ROOT, "; load average %.1f", load));
  }
}
