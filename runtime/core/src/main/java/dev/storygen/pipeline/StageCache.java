package dev.storygen.pipeline;

import dev.storygen.cache.KeptWork;
import dev.storygen.cache.ResultCache;
import dev.storygen.service.FailureMessages;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
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

  /** The kept result of work, whose files are then in their places; empty if it is to be done. */
  <T> Optional<T> find(KeptWork<T> work) {
    if (!broken.get()) {
      try {
        return cache.find(work);
      } catch (IOException e) {
        giveUp("read", e);
      }
    }
    return Optional.empty();
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

  /** An interrupt ends one stage, and says nothing of the cache. */
  private void giveUp(String what, IOException e) {
    if (e instanceof InterruptedIOException || e instanceof ClosedByInterruptException) {
      return;
    }
    if (broken.compareAndSet(false, true)) {
      warnings.accept(
          "The cache cannot be %s, and this build goes on without it: %s."
              .formatted(what, FailureMessages.describe(e)));
    }
  }
}
