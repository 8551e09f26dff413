package dev.storygen.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What a build makes that nobody kills.
 *
 * @param millis how long it took
 * @param stories the SHA-256 of each file of the stories, by path
 */
record Reference(long millis, Map<String, String> stories) {

  static final Duration LATENCY = Duration.ofMillis(200);

  static Reference make(Path folder) throws IOException, InterruptedException {
    Project project = Project.create(folder);
    try (Services services = Services.start(LATENCY)) {
      long start = System.nanoTime();
      int exit = project.build(services).waitFor();
      long millis = (System.nanoTime() - start) / 1_000_000;
      if (exit != 0) {
        throw new IllegalStateException("The reference was not made: see " + folder);
      }
      return new Reference(millis, project.stories());
    }
  }
}
