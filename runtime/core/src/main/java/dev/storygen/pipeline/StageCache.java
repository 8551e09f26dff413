package dev.storygen.pipeline;

import dev.storygen.cache.KeptWork;
import dev.storygen.cache.Lookup;
import dev.storygen.cache.ResultCache;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The one place that looks results up and keeps them. A cache that cannot be read or written costs
 * work, and no story: the build goes on without it.
 */
final class StageCache {

  private final ResultCache cache;
  private final Consumer<String> warnings;
  private final AtomicBoolean broken = new AtomicBoolean();

  /**
   * The use of a cache.
   *
   * @param warnings receives why the cache cannot be used, once
   */
  StageCache(ResultCache cache, Consumer<String> warnings) {
    this.cache = cache;
    this.warnings = warnings;
  }

  /** For work that is done each time. */
  static StageCache off() {
    return new StageCache(ResultCache.off(), warning -> {});
  }

  /** The kept result of work, whose files are then in their places, or why it is to be done. */
  <T> Lookup<T> find(KeptWork<T> work) {
    if (!broken.get()) {
      try {
        return cache.find(work);
      } catch (IOException e) {
        giveUp("read", e);
      }
    }
    return Lookup.missed(Lookup.Miss.UNREADABLE);
  }

  /** What is known of a story's last run. */
  Explanations explanations(String story) {
    return new Explanations(cache.lastRuns().read(story), cache.mode());
  }

  /** Keeps what a run of a story used, to explain the next one. */
  void store(Explanations explanations) {
    if (!broken.get()) {
      try {
        cache.lastRuns().write(explanations.last(), explanations.used());
      } catch (IOException e) {
        giveUp("written", e);
      }
    }
  }

  /** Keeps the result of work that was done. */
  <T> void store(KeptWork<T> work, T result) {
    if (!broken.get()) {
      try {
        cache.store(work, result);
      } catch (IOException e) {
        giveUp("written", e);
      }
    }
  }

  private void giveUp(String what, IOException e) {
    if (broken.compareAndSet(false, true)) {
      warnings.accept(
          "The cache cannot be %s, and this build goes on without it: %s."
              .formatted(what, e.getMessage()));
    }
  }
}
