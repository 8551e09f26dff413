package dev.storygen.pipeline;

import dev.storygen.cache.KeptWork;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.FileOpened;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.TextOmitted;
import dev.storygen.event.StoryEvent.VoiceUncertain;
import dev.storygen.event.StoryEvent.VoiceoverDecoded;
import dev.storygen.model.Omission;
import dev.storygen.model.Stage;
import dev.storygen.model.Waveform;
import dev.storygen.pipeline.Explanations.Replacing;
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
import dev.storygen.service.ResultJudge;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.lang3.exception.ExceptionUtils;

/**
 * Runs the operations of one stage of one story, and emits their events. An operation may run
 * another one: its time counts for the inner one only, and a failure of the inner one fails the
 * stage only if it fails the outer one, too.
 */
final class StageRun {

  private final String story;
  private final Stage stage;
  private final long priority;
  private final Resilience resilience;
  private final CpuScheduler cpu;
  private final KeptResults results;
  private final Consumer<Event> events;
  private final Clock clock;

  /** The operation that runs within this stage; null for none. Used by one thread. */
  private ActiveOperation enclosing;

  /**
   * A stage that has not started.
   *
   * @param priority of the story's CPU-bound work; the lowest runs first
   */
  StageRun(
      String story,
      Stage stage,
      long priority,
      Resilience resilience,
      CpuScheduler cpu,
      KeptResults results,
      Consumer<Event> events,
      Clock clock) {
    this.story = story;
    this.stage = stage;
    this.priority = priority;
    this.resilience = resilience;
    this.cpu = cpu;
    this.results = results;
    this.events = events;
    this.clock = clock;
  }

  /** Emits the start of the stage. */
  StageRun start(String provider) {
    events.accept(new StageStarted(clock.instant(), story, stage.label(), provider));
    return this;
  }

  /** Emits what the stage left out of the text, if anything. */
  void omitted(List<Omission> omissions) {
    if (!omissions.isEmpty()) {
      events.accept(new TextOmitted(clock.instant(), story, stage.label(), omissions));
    }
  }

  /** Emits the waveform of the voiceover. */
  void voiceoverDecoded(Waveform voiceover) {
    events.accept(new VoiceoverDecoded(clock.instant(), story, voiceover.bounded()));
  }

  /** Emits that a decoder is about to read a file. */
  void opened(Path file) {
    events.accept(new FileOpened(clock.instant(), story, story + "/" + file.getFileName()));
  }

  /** Emits why it is not certain whether the voice says the script. */
  void voiceUncertain(String reason) {
    events.accept(new VoiceUncertain(clock.instant(), story, reason));
  }

  /**
   * Runs an operation that needs milliseconds of CPU time.
   *
   * @param metrics the metrics of a result, by name
   * @throws StageFailedException if the work failed; the events have the error
   */
  <T> T run(
      String name, String provider, FallibleWork<T> work, Function<T, Map<String, Object>> metrics)
      throws StageFailedException {
    return observe(
        name,
        operation -> {
          operation.setProvider(provider);
          return resilience.run(work);
        },
        metrics);
  }

  /** Runs an operation that needs milliseconds of CPU time, unless its result is kept. */
  <T> T run(
      String name,
      String provider,
      FallibleWork<KeptWork<T>> inputs,
      FallibleWork<T> work,
      Function<T, Map<String, Object>> metrics)
      throws StageFailedException {
    return observe(
        name,
        operation -> {
          operation.setProvider(provider);
          return results.foundOrMade(operation, inputs.run(), () -> resilience.run(work));
        },
        metrics);
  }

  /** Runs a CPU-bound operation, unless its result is kept. */
  <T> T runOnCpu(
      String name,
      Provider provider,
      FallibleWork<KeptWork<T>> inputs,
      FallibleWork<T> work,
      Function<T, Map<String, Object>> metrics)
      throws StageFailedException {
    return observe(
        name,
        operation -> {
          operation.setProvider(provider.name());
          return results.foundOrMade(operation, inputs.run(), () -> onCpu(operation, work));
        },
        metrics);
  }

  /**
   * Runs an operation of a provider; if that fails for good with a transient failure, or its
   * circuit breaker is open, runs it again with the fallback.
   */
  <P extends Provider, T> T callProvider(
      String name,
      ConfiguredProvider<P> configured,
      ProviderTask<P, T> task,
      Function<T, Map<String, Object>> metrics)
      throws StageFailedException {
    return observe(
        name, operation -> callProvider(operation, configured, Optional.empty(), task), metrics);
  }

  private <P extends Provider, T> T callProvider(
      ActiveOperation operation,
      ConfiguredProvider<P> configured,
      Optional<Replacing> replacing,
      ProviderTask<P, T> task)
      throws Exception {
    operation.setProvider(configured.provider().name());
    try {
      return task.run(configured.provider(), calls(operation, configured, replacing));
    } catch (TransientException | BreakerOpenException e) {
      Optional<ConfiguredProvider<P>> fallback = configured.fallback();
      if (fallback.isEmpty()) {
        throw e;
      }
      Replacing second =
          new Replacing(
              configured.nameBeside(fallback.get()), fallback.get().nameBeside(configured));
      operation.fallbackTaken(second.provider(), second.fallback(), e);
      return callProvider(operation, fallback.get(), Optional.of(second), task);
    }
  }

  private ProviderCalls calls(
      ActiveOperation operation, ConfiguredProvider<?> configured, Optional<Replacing> replacing) {
    boolean cpuBound = configured.provider().workload() == Workload.CPU;
    return new ProviderCalls() {
      @Override
      public <T, R> R call(MeteredCall<T> call, ResultJudge<T, R> judge) throws Exception {
        return resilience.call(
            configured,
            operation,
            cpuBound ? meter -> onCpu(operation, () -> call.run(meter)) : call,
            judge);
      }

      @Override
      public <T, R> R call(KeptWork<T> work, MeteredCall<T> call, ResultJudge<T, R> judge)
          throws Exception {
        return results.foundOrMade(
            operation,
            work.with(configured.inputs()),
            replacing,
            judge,
            keeping -> call(call, keeping));
      }

      @Override
      public <T> T runOnCpu(FallibleWork<T> work) throws Exception {
        return onCpu(operation, work);
      }
    };
  }

  /** Runs work on a core. The wait for the core counts neither as work nor for the timeout. */
  private <T> T onCpu(ActiveOperation operation, FallibleWork<T> work) throws Exception {
    long submitted = System.nanoTime();
    return cpu.run(
        priority,
        () -> {
          operation.addWait(System.nanoTime() - submitted);
          return resilience.run(work);
        });
  }

  @FunctionalInterface
  private interface OperationBody<T> {
    T run(ActiveOperation operation) throws Exception;
  }

  private <T> T observe(
      String name, OperationBody<T> body, Function<T, Map<String, Object>> metrics)
      throws StageFailedException {
    ActiveOperation operation = new ActiveOperation(story, stage, name, events, clock);
    ActiveOperation outer = enclosing;
    enclosing = operation;
    long start = System.nanoTime();
    try {
      T result = body.run(operation);
      finished(operation, start, null, metrics.apply(result));
      return result;
    } catch (Throwable e) { // a missing native library or a full heap must fail this story only
      String error = FailureMessages.describe(e);
      finished(operation, start, error, Map.of());
      if (outer == null && stage != Stage.VERIFY) { // whose failure is that of a check
        events.accept(
            new StageFailed(
                clock.instant(), story, stage.label(), error, ExceptionUtils.getStackTrace(e)));
      }
      throw new StageFailedException(stage, error, e);
    } finally {
      enclosing = outer;
      if (outer != null) {
        outer.addWait(System.nanoTime() - start);
      }
    }
  }

  private void finished(
      ActiveOperation operation, long start, String error, Map<String, Object> metrics) {
    Map<String, Object> all = new LinkedHashMap<>(metrics);
    all.putAll(operation.usage());
    if (operation.isCached()) {
      all.put("cached", true);
    } else if (operation.kept() > 0) {
      all.put("kept", operation.kept());
    }
    events.accept(
        new OperationFinished(
            clock.instant(),
            story,
            stage.label(),
            operation.name(),
            operation.provider(),
            (System.nanoTime() - start - operation.waitedNanos()) / 1e9,
            error == null,
            operation.attempts(),
            error,
            all,
            operation.reasons()));
  }
}
