package dev.storygen.service;

import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.model.Stage;
import dev.storygen.provider.Resource;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** An operation of a story's stage under way: what it has tried, waited for and used so far. */
public final class ActiveOperation {

  private final String story;
  private final Stage stage;
  private final String name;
  private final Consumer<Event> events;
  private final Clock clock;

  private final AtomicInteger attempts = new AtomicInteger(1);
  private final AtomicLong waited = new AtomicLong();
  private final Map<Resource, Long> used = new EnumMap<>(Resource.class);
  private volatile String provider;

  public ActiveOperation(
      String story, Stage stage, String name, Consumer<Event> events, Clock clock) {
    this.story = story;
    this.stage = stage;
    this.name = name;
    this.events = events;
    this.clock = clock;
  }

  Stage stage() {
    return stage;
  }

  public String name() {
    return name;
  }

  /** Who is at it now. */
  public void by(String provider) {
    this.provider = provider;
  }

  public String provider() {
    return provider;
  }

  public int attempts() {
    return attempts.get();
  }

  /** Nanoseconds spent waiting for a core or for a service's turn, in which nothing was done. */
  public long waited() {
    return waited.get();
  }

  public void waitedFor(long nanos) {
    waited.addAndGet(nanos);
  }

  void retryScheduled(int attempt, double delaySeconds, Throwable failure) {
    attempts.incrementAndGet();
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
   * Tells that a call of a service ended.
   *
   * @param failure null where it went well
   */
  void callFinished(
      String service, long start, Throwable failure, boolean outage, Map<Resource, Long> usage) {
    synchronized (used) {
      usage.forEach((resource, amount) -> used.merge(resource, amount, Long::sum));
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

  /** What was used up, by name. */
  public Map<String, Long> used() {
    synchronized (used) {
      return labelled(used);
    }
  }

  private static Map<String, Long> labelled(Map<Resource, Long> usage) {
    Map<String, Long> labelled = new LinkedHashMap<>();
    usage.forEach((resource, amount) -> labelled.put(resource.label(), amount));
    return labelled;
  }
}
