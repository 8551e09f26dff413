package dev.storygen.plugin;

import dev.storygen.cache.CacheBounds;
import dev.storygen.cache.CacheMode;
import dev.storygen.model.Stage;
import dev.storygen.worker.Task;
import java.io.File;
import java.util.Set;

/**
 * The parameters of goals that keep results.
 *
 * @param directory {@code storygen.cacheDirectory}; null for the default
 * @param mode {@code storygen.cache}
 * @param size {@code storygen.cacheSize}
 * @param age {@code storygen.cacheAge}
 * @param strict {@code storygen.cache.strict}
 */
record CacheParameters(File directory, String mode, String size, String age, boolean strict) {

  /**
   * The cache of a task.
   *
   * @param forced stages that are made anew
   * @throws IllegalArgumentException naming the parameter of a wrong value
   */
  Task.CacheChoice choice(MavenContext maven, Set<Stage> forced) {
    return new Task.CacheChoice(
        maven.results(directory),
        CacheMode.of(mode),
        CacheBounds.of(size, age),
        forced,
        maven.files().id(),
        strict);
  }
}
