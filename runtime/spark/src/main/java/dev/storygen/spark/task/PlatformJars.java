package dev.storygen.spark.task;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The jars of workers, which Spark distributes: those with native libraries differ.
 *
 * @param names of the jars of a platform's class path, by the platform
 */
public record PlatformJars(Map<String, List<String>> names) implements Serializable {

  /** The class path on a platform that it is there for. */
  List<String> on(String platform) {
    return names.get(platform);
  }

  /** What is wrong if a platform has no jars: a sentence; empty if it has. */
  Optional<String> missing(String platform, String host) {
    return names.containsKey(platform)
        ? Optional.empty()
        : Optional.of(
            "The executor on %s is a machine of the platform %s, but the build has native libraries for %s only. Add it to <engine><platforms>: docs/cluster.md."
                .formatted(host, platform, String.join(", ", new TreeSet<>(names.keySet()))));
  }
}
