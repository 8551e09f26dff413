package dev.storygen.spark.task;

import java.util.Locale;

/** The platform of a JVM, in the names of the jars with native libraries. */
public final class ExecutorPlatform {

  private ExecutorPlatform() {}

  /** That of this JVM: {@code linux-x86_64}. */
  public static String current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /** That of a system and a processor as Java names them; one without natives keeps its names. */
  static String of(String os, String arch) {
    String system = os.toLowerCase(Locale.ROOT);
    for (String known : new String[] {"linux", "windows"}) {
      system = system.startsWith(known) ? known : system;
    }
    String processor =
        switch (arch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64", "x64" -> "x86_64";
          case "aarch64", "arm64" -> "arm64";
          default -> arch;
        };
    return (system.startsWith("mac") ? "macosx" : system) + "-" + processor;
  }
}
