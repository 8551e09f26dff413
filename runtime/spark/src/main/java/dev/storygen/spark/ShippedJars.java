package dev.storygen.spark;

import dev.storygen.engine.StoryWorkers;
import dev.storygen.spark.task.ExecutorPlatform;
import dev.storygen.spark.task.PlatformJars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The jars of workers that Spark distributes.
 *
 * @param all of all platforms, each once
 * @param platforms their names, by platform
 */
record ShippedJars(List<Path> all, PlatformJars platforms) {

  /** Those of the platform of this machine and of the others that are chosen. */
  static ShippedJars of(StoryWorkers workers, SparkHome home) throws IOException {
    Map<String, List<Path>> entries = new TreeMap<>(workers.platforms());
    entries.put(ExecutorPlatform.current(), workers.classPath());
    Set<Path> distinct = new LinkedHashSet<>();
    entries.values().forEach(distinct::addAll);
    List<Path> jars = home.jars(List.copyOf(distinct));
    Map<Path, String> names = new LinkedHashMap<>();
    for (Path entry : distinct) {
      names.put(entry, jars.get(names.size()).getFileName().toString());
    }
    Map<String, List<String>> platforms = new TreeMap<>();
    entries.forEach(
        (platform, classPath) ->
            platforms.put(platform, new ArrayList<>(classPath.stream().map(names::get).toList())));
    return new ShippedJars(jars, new PlatformJars(platforms));
  }
}
