package dev.storygen.service;

import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StoryWaiting;
import dev.storygen.model.Stage;
import dev.storygen.provider.Resource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** An operation in progress: its attempts, waits and usage so far. */
public final class ActiveOperation {

  /** Reasons that are kept of an operation with many parts. */
  private static final int MAX_REASONS = 10;

  private final String story;
  private final Stage stage;
  private final String name;
  private final Consumer<Event> events;
  private final Clock clock;

  private final AtomicInteger attempts = new AtomicInteger(1);
  private final AtomicLong waitedNanos = new AtomicLong();
  private final Map<Resource, Long> totalUsage = new EnumMap<>(Resource.class);
  private final AtomicInteger found = new AtomicInteger();
  private final Map<String, List<String>> made = new LinkedHashMap<>();
  private volatile String provider;

  public ActiveOperation(
      String story, Stage stage, String name, Consumer<Event> events, Clock clock) {
    this.story = story;
    this.stage = stage;
    this.name = name;
    this.events = events;
    this.clock = clock;
  }

  public Stage stage() {
    return stage;
  }

  public String name() {
    return name;
  }

  /** Sets the provider that works on it from now on. */
  public void setProvider(String provider) {
    this.provider = provider;
  }

  public String provider() {
    return provider;
  }

  public int attempts() {
    return attempts.get();
  }

  /** Nanoseconds spent waiting for a CPU core or for a permit of a service. */
  public long waitedNanos() {
    return waitedNanos.get();
  }

  public void addWait(long nanos) {
    waitedNanos.addAndGet(nanos);
  }

  /** Counts a result that was kept before. */
  public void found() {
    found.incrementAndGet();
  }

  /**
   * Notes that a result has to be made.
   *
   * @param part which one of several; empty for the only one
   * @param why a clause each; replaces what was noted of the part before
   */
  public void made(String part, List<String> why) {
    synchronized (made) {
      made.put(part, List.copyOf(why));
    }
  }

  /** The number of its results that were kept before. */
  public int kept() {
    return found.get();
  }

  /** Whether all of its results were kept before, and there are some. */
  public boolean isCached() {
    synchronized (made) {
      return found.get() > 0 && made.isEmpty();
    }
  }

  /** Why its results had to be made, a clause each; empty if none had to, or none is ever kept. */
  public List<String> reasons() {
    synchronized (made) {
      List<List<String>> all = made.values().stream().distinct().toList();
      if (all.size() <= 1) {
        return all.isEmpty() ? List.of() : all.get(0);
      }
      List<String> reasons = new ArrayList<>();
      made.forEach((part, why) -> why.forEach(clause -> reasons.add(part + ": " + clause)));
      int more = reasons.size() - MAX_REASONS;
      if (more > 0) {
        reasons.subList(MAX_REASONS, reasons.size()).clear();
        reasons.add("and " + more + " more");
      }
      return reasons;
    }
  }

  /** Counts an attempt after the first. */
  void retried() {
    attempts.incrementAndGet();
  }

  /** Emits that the story waits, as the circuit breaker of a service is open. */
  void waiting(String service, String error) {
    events.accept(new StoryWaiting(clock.instant(), story, service, error));
  }

  void retryScheduled(int attempt, double delaySeconds, Throwable failure) {
    events.accept(
        new RetryScheduled(
            clock.instant(),
            story,
            stage.label(),
            name,
            attempt,
            delaySeconds,
            FailureMessages.describe(failure)));
  }

  public void fallbackTaken(String provider, String fallback, Throwable failure) {
    events.accept(
        new FallbackTaken(
            clock.instant(),
            story,
            stage.label(),
            name,
            provider,
            fallback,
            FailureMessages.describe(failure)));
  }

  /**
   * Emits that a call of a service ended.
   *
   * @param start of the call, as {@link System#nanoTime()}
   * @param failure null if it succeeded
   * @param outage whether the failure counts for the circuit breaker
   */
  void callFinished(
      String service, long start, Throwable failure, boolean outage, Map<Resource, Long> usage) {
    synchronized (totalUsage) {
      usage.forEach((resource, amount) -> totalUsage.merge(resource, amount, Long::sum));
    }
    events.accept(
        new CallFinished(
            clock.instant(),
            story,
            stage.label(),
            name,
            service,
            (System.nanoTime() - start) / 1e9,
            failure == null,
            outage,
            failure == null ? null : FailureMessages.describe(failure),
            labelled(usage)));
  }

  /** The resources used so far, by label of {@link Resource}. */
  public Map<String, Long> usage() {
    synchronized (totalUsage) {
      return labelled(totalUsage);
    }
  }

  private static Map<String, Long> labelled(Map<Resource, Long> usage) {
    Map<String, Long> labelled = new LinkedHashMap<>();
    usage.forEach((resource, amount) -> labelled.put(resource.label(), amount));
    return labelled;
  }
}
