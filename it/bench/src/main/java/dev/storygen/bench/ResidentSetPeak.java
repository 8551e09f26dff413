package dev.storygen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The peak resident set size of this process's children, where the system reports it. */
final class ResidentSetPeak {

  private static final int KIB = 1024;

  private long kibibytes;

  /** Reads the peak of the children that run now. Cheap enough for every event. */
  void sample() {
    ProcessHandle.current().children().forEach(child -> sample(child.pid()));
  }

  /** Linux keeps the peak: {@code VmHWM} in {@code /proc/<pid>/status}. */
  private void sample(long pid) {
    try {
      Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .forEach(peak -> kibibytes = Math.max(kibibytes, peak));
    } catch (IOException e) {
      // The process has ended, or the system has no such file: the last peak read counts.
    }
  }

  /** Mebibytes; empty where the system does not report it. */
  OptionalLong mebibytes() {
    return kibibytes == 0 ? OptionalLong.empty() : OptionalLong.of(kibibytes / KIB);
  }
}
