package dev.storygen.pipeline;

import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.VoiceoverDecoded;
import dev.storygen.model.Stage;
import dev.storygen.model.Waveform;
import dev.storygen.provider.Provider;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.Workload;
import dev.storygen.service.ActiveOperation;
import dev.storygen.service.BreakerOpenException;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.CpuScheduler;
import dev.storygen.service.FailureMessages;
import dev.storygen.service.FallibleWork;
import dev.storygen.service.MeteredCall;
import dev.storygen.service.ProviderCalls;
import dev.storygen.service.Resilience;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** One stage of one story: the one place for resilience, timing, attempts and events. */
final class StageRun {

  private final String story;
  private final Stage stage;
  private final long turn;
  private final Resilience resilience;
  private final CpuScheduler cores;
  private final Consumer<Event> events;
  private final Clock clock;

  /**
   * A stage.
   *
   * @param turn of the story on the cores; the lowest goes first
   */
  StageRun(
      String story,
      Stage stage,
      long turn,
      Resilience resilience,
      CpuScheduler cores,
      Consumer<Event> events,
      Clock clock) {
    this.story = story;
    this.stage = stage;
    this.turn = turn;
    this.resilience = resilience;
    this.cores = cores;
    this.events = events;
    this.clock = clock;
  }

  /** Tells that the stage began. */
  StageRun begin(String provider) {
    events.accept(new StageStarted(clock.instant(), story, stage.label(), provider));
    return this;
  }

  /** Tells what the voiceover sounds like. */
  void heard(Waveform voiceover) {
    events.accept(new VoiceoverDecoded(clock.instant(), story, voiceover));
  }

  /**
   * Does a part of the stage that takes no time worth sharing a core for.
   *
   * @param metrics what there is to say of a result, by name
   * @throws StageFailedException if the work failed for good; the events have told of it
   */
  <T> T operation(
      String name, String provider, FallibleWork<T> work, Function<T, Map<String, Object>> metrics)
      throws StageFailedException {
    return told(
        name,
        operation -> {
          operation.by(provider);
          return resilience.work(work);
        },
        metrics);
  }

  /** Does a part of the stage that keeps a core busy. */
  <T> T onCore(
      String name,
      Provider provider,
      FallibleWork<T> work,
      Function<T, Map<String, Object>> metrics)
      throws StageFailedException {
    return told(
        name,
        operation -> {
          operation.by(provider.name());
          return turn(operation, work);
        },
        metrics);
  }

  /**
   * Has a provider do a part of the stage, and the fallback where there is one and the first is
   * out.
   */
  <P extends Provider, T> T ask(
      String name,
      ConfiguredProvider<P> part,
      ProviderTask<P, T> job,
      Function<T, Map<String, Object>> metrics)
      throws StageFailedException {
    return told(name, operation -> ask(operation, part, job), metrics);
  }

  private <P extends Provider, T> T ask(
      ActiveOperation operation, ConfiguredProvider<P> part, ProviderTask<P, T> job)
      throws Exception {
    operation.by(part.provider().name());
    try {
      return job.run(part.provider(), calls(operation, part));
    } catch (TransientException | BreakerOpenException e) {
      Optional<ConfiguredProvider<P>> fallback = part.fallback();
      if (fallback.isEmpty()) {
        throw e;
      }
      operation.fallbackTaken(part.toldFrom(fallback.get()), fallback.get().toldFrom(part), e);
      return ask(operation, fallback.get(), job);
    }
  }

  private ProviderCalls calls(ActiveOperation operation, ConfiguredProvider<?> part) {
    boolean busy = part.provider().workload() == Workload.CPU;
    return new ProviderCalls() {
      @Override
      public <T> T call(MeteredCall<T> call) throws Exception {
        return resilience.call(
            part, operation, busy ? meter -> turn(operation, () -> call.run(meter)) : call);
      }

      @Override
      public <T> T onCore(FallibleWork<T> work) throws Exception {
        return turn(operation, work);
      }
    };
  }

  /** Work on a core. Waiting for one is no part of it. */
  private <T> T turn(ActiveOperation operation, FallibleWork<T> work) throws Exception {
    long asked = System.nanoTime();
    return cores.run(
        turn,
        () -> {
          operation.waitedFor(System.nanoTime() - asked);
          return resilience.work(work);
        });
  }

  @FunctionalInterface
  private interface Doing<T> {
    T run(ActiveOperation operation) throws Exception;
  }

  private <T> T told(String name, Doing<T> doing, Function<T, Map<String, Object>> metrics)
      throws StageFailedException {
    ActiveOperation operation = new ActiveOperation(story, stage, name, events, clock);
    long start = System.nanoTime();
    try {
      T result = doing.run(operation);
      finished(operation, start, null, metrics.apply(result));
      return result;
    } catch (Throwable e) { // a missing native or a full heap must fail this story, not the others
      String error = FailureMessages.describe(e);
      finished(operation, start, error, Map.of());
      events.accept(
          new StageFailed(
              clock.instant(), story, stage.label(), error, ExceptionUtils.getStackTrace(e)));
      throw new StageFailedException(error, e);
    }
  }

  private void finished(
      ActiveOperation operation, long start, String error, Map<String, Object> metrics) {
    Map<String, Object> all = new LinkedHashMap<>(metrics);
    all.putAll(operation.used());
    events.accept(
        new OperationFinished(
            clock.instant(),
            story,
            stage.label(),
            operation.name(),
            operation.provider(),
            (System.nanoTime() - start - operation.waited()) / 1e9,
            error == null,
            operation.attempts(),
            error,
            all));
  }
}
