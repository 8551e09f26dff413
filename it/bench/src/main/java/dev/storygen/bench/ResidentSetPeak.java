package dev.storygen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The most memory that a child of this process had resident, where the system keeps count. */
final class ResidentSetPeak {

  private static final int KIB = 1024;

  private long kibibytes;

  /** Looks at the children that run now. Cheap enough to be called often. */
  void sample() {
    ProcessHandle.current().children().forEach(child -> sample(child.pid()));
  }

  /** Linux keeps the peak itself, the {@code VmHWM} of {@code /proc/<pid>/status}. */
  private void sample(long pid) {
    try {
      Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .forEach(peak -> kibibytes = Math.max(kibibytes, peak));
    } catch (IOException e) {
      // It has ended, or the system has no such file: then the peak is what was seen before.
    }
  }

  /** Mebibytes; empty where the system does not say. */
  OptionalLong mebibytes() {
    return kibibytes == 0 ? OptionalLong.empty() : OptionalLong.of(kibibytes / KIB);
  }
}
