package dev.storygen.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** A build that stores, finds and cleans at random; a process of its own, which may be killed. */
final class CacheLoop {

  static final int WORKS = 30;

  /** About half of what the works take. */
  private static final CacheBounds BOUNDS = new CacheBounds(40_000, Duration.ofDays(10_000));

  private CacheLoop() {}

  /**
   * Prints a line after each operation.
   *
   * @param arguments the cache, a folder for stories, a seed, and the number of operations
   */
  public static void main(String[] arguments) throws IOException {
    CacheFixture cache = new CacheFixture(Path.of(arguments[0]), Path.of(arguments[1]));
    Random random = new Random(Long.parseLong(arguments[2]));
    for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
      step(cache, random);
      System.out.println(i);
      System.out.flush();
    }
    if (!cache.warnings().isEmpty()) {
      throw new IllegalStateException(cache.warnings().toString());
    }
  }

  /** One operation. */
  static void step(CacheFixture cache, Random random) {
    try (ResultCache build = cache.cache(CacheMode.ON)) {
      int work = random.nextInt(WORKS);
      if (!cache.finds(build, work)) {
        cache.store(build, work);
      }
      if (random.nextInt(5) == 0) {
        new CacheCleaner(cache.directory(), CacheFixture.CLOCK).clean(BOUNDS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts one. */
  static Process start(CacheFixture cache, int seed, int operations) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CacheLoop.class.getName(),
                cache.directory().toString(),
                cache.stories().toString(),
                String.valueOf(seed),
                String.valueOf(operations)))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
