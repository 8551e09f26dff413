package dev.storygen.pipeline;

import dev.storygen.cache.KeptWork;
import dev.storygen.cache.Lookup;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.pipeline.Explanations.Replacing;
import dev.storygen.provider.TransientException;
import dev.storygen.service.ActiveOperation;
import dev.storygen.service.FallibleWork;
import dev.storygen.service.ResultJudge;
import java.util.List;
import java.util.Optional;

/**
 * Finds the results of a story's operations or has them made, and says which, and why.
 *
 * @param cache of all stories
 * @param explanations of the story
 */
record KeptResults(StageCache cache, Explanations explanations) {

  /** For work that is done each time. */
  static KeptResults none() {
    StageCache off = StageCache.off();
    return new KeptResults(off, off.explanations(""));
  }

  /**
   * Makes a result.
   *
   * @param <T> what is kept
   * @param <R> what is made of it
   */
  @FunctionalInterface
  interface Making<T, R> {

    /**
     * Makes the result.
     *
     * @param judge gets each result that was made
     */
    R make(ResultJudge<T, R> judge) throws Exception;
  }

  /** The kept result, or else that of the work, which is then kept. */
  <T> T foundOrMade(ActiveOperation operation, KeptWork<T> kept, FallibleWork<T> work)
      throws Exception {
    return foundOrMade(
        operation, kept, Optional.empty(), result -> result, judge -> judge.judge(work.run()));
  }

  /**
   * The same of a provider. A kept result that is rejected is made again, and kept no longer.
   *
   * @param replacing where a fallback works
   */
  <T, R> R foundOrMade(
      ActiveOperation operation,
      KeptWork<T> kept,
      Optional<Replacing> replacing,
      ResultJudge<T, R> judge,
      Making<T, R> making)
      throws Exception {
    long start = System.nanoTime();
    return cache.inTurn(
        kept,
        () -> {
          // The wait for another story that does the same work counts as no work.
          operation.addWait(System.nanoTime() - start);
          Lookup<T> lookup = cache.find(operation.stage(), kept);
          List<String> why;
          if (lookup.result().isPresent()) {
            try {
              R result = judge.judge(lookup.result().get());
              found(operation, kept, replacing);
              return result;
            } catch (TransientException | UnreadableMediaException e) {
              // The limits have changed since: a new call may meet them.
              why = List.of("its kept result does not meet the limits: " + e.getMessage());
            }
          } else {
            why = explanations.why(name(operation), kept, lookup.miss(), replacing);
          }
          operation.made(kept.part(), why);
          return making.make(
              made -> {
                R result = judgedOnceKept(kept, made, judge);
                explanations.used(name(operation), kept, replacing);
                return result;
              });
        });
  }

  /**
   * What was paid is kept before it is judged, which may take longer than the call. What is
   * rejected is dropped; where the judge failed itself, the next build judges the result again.
   */
  private <T, R> R judgedOnceKept(KeptWork<T> kept, T made, ResultJudge<T, R> judge)
      throws Exception {
    cache.store(kept, made);
    try {
      return judge.judge(made);
    } catch (TransientException | UnreadableMediaException e) {
      cache.drop(kept);
      throw e;
    }
  }

  /** Notes a kept result; that of a fallback says that the provider was called in vain. */
  private void found(ActiveOperation operation, KeptWork<?> kept, Optional<Replacing> replacing) {
    explanations.used(name(operation), kept, replacing);
    if (replacing.isEmpty()) {
      operation.found();
    } else {
      operation.made(
          kept.part(),
          List.of(
              "`%s` failed, and the kept result of its fallback `%s` was used"
                  .formatted(replacing.get().provider(), replacing.get().fallback())));
    }
  }

  /** Stage and operation: {@code voice.synthesis}. */
  private static String name(ActiveOperation operation) {
    return operation.stage().label() + "." + operation.name();
  }
}
