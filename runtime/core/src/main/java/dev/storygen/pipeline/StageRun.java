package dev.storygen.pipeline;

import dev.storygen.model.Event;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** One stage of one story: the one place for resilience, timing, attempts and events. */
final class StageRun {

  private final String story;
  private final Stage stage;
  private final Resilience resilience;
  private final Consumer<Event> events;
  private final Clock clock;

  StageRun(String story, Stage stage, Resilience resilience, Consumer<Event> events, Clock clock) {
    this.story = story;
    this.stage = stage;
    this.resilience = resilience;
    this.events = events;
    this.clock = clock;
  }

  /** Tells that the stage began. */
  StageRun begin(String provider) {
    events.accept(new Event.StageStarted(clock.instant(), story, stage.label(), provider));
    return this;
  }

  /**
   * Does a part of the stage.
   *
   * @param metrics what there is to say of a result, by name
   * @throws StageFailedException if the work failed for good; the events have told of it
   */
  <T> T operation(
      String operation,
      String provider,
      Resilience.Work<T> work,
      Function<T, Map<String, Object>> metrics)
      throws StageFailedException {
    AtomicInteger attempts = new AtomicInteger(1);
    long start = System.nanoTime();
    try {
      T result =
          resilience.call(
              work,
              (attempt, delay, failure) -> {
                attempts.incrementAndGet();
                retryScheduled(operation, attempt, delay, failure);
              });
      finished(operation, provider, start, attempts.get(), null, metrics.apply(result));
      return result;
    } catch (Throwable e) { // a missing native or a full heap must fail this story, not the others
      finished(operation, provider, start, attempts.get(), describe(e), Map.of());
      events.accept(
          new Event.StageFailed(
              clock.instant(), story, stage.label(), describe(e), ExceptionUtils.getStackTrace(e)));
      throw new StageFailedException(describe(e), e);
    }
  }

  private void retryScheduled(String operation, int attempt, double delay, Throwable failure) {
    events.accept(
        new Event.RetryScheduled(
            clock.instant(), story, stage.label(), operation, attempt, delay, describe(failure)));
  }

  private void finished(
      String operation,
      String provider,
      long start,
      int attempts,
      String error,
      Map<String, Object> metrics) {
    events.accept(
        new Event.OperationFinished(
            clock.instant(),
            story,
            stage.label(),
            operation,
            provider,
            (System.nanoTime() - start) / 1e9,
            error == null,
            attempts,
            error,
            metrics));
  }

  /** A failure in words; one that nobody wrote a sentence for is named by its type. */
  private static String describe(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "The worker ran out of memory ("
          + failure.getMessage()
          + "). Give it more with -Dstorygen.argLine=-Xmx2g or run fewer stories side by side with"
          + " -Dstorygen.threads.";
    }
    boolean worded = failure instanceof IOException || failure instanceof IllegalArgumentException;
    return worded && failure.getMessage() != null ? failure.getMessage() : failure.toString();
  }
}
