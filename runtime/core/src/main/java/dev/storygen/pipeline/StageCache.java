package dev.storygen.pipeline;

import dev.storygen.cache.KeptWork;
import dev.storygen.cache.Lookup;
import dev.storygen.cache.ResultCache;
import dev.storygen.cache.Turns;
import dev.storygen.model.Stage;
import dev.storygen.service.FailureMessages;
import dev.storygen.service.FallibleWork;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The one place that looks results up and keeps them. A cache that cannot be read or written costs
 * work, and no story: the build goes on without it.
 */
final class StageCache {

  private final ResultCache cache;
  private final Set<Stage> forced;
  private final Consumer<String> warnings;
  private final Turns turns = new Turns();
  private final AtomicBoolean broken = new AtomicBoolean();

  /**
   * The use of a cache.
   *
   * @param forced stages that are made anew, whatever earlier builds kept
   * @param warnings receives why the cache cannot be used, once
   */
  StageCache(ResultCache cache, Set<Stage> forced, Consumer<String> warnings) {
    this.cache = cache;
    this.forced = forced;
    this.warnings = warnings;
  }

  /** For work that is done each time. */
  static StageCache off() {
    return new StageCache(ResultCache.off(), Set.of(), warning -> {});
  }

  /**
   * Does work while no other thread does work with these inputs: what is wanted twice at once is
   * made once, and found by the second.
   */
  <T> T inTurn(KeptWork<?> inputs, FallibleWork<T> work) throws Exception {
    if (!cache.isUsed() || broken.get()) {
      return work.run();
    }
    return turns.take(inputs.inputs().key(), work::run);
  }

  /** The kept result of work, whose files are then in their places, or why it is to be done. */
  <T> Lookup<T> find(Stage stage, KeptWork<T> work) {
    if (!broken.get()) {
      try {
        return forced.contains(stage) ? cache.findOfThisBuild(work) : cache.find(work);
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

  /** Keeps a result no longer. */
  void drop(KeptWork<?> work) {
    cache.drop(work);
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
