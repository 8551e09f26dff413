package dev.storygen.service;

import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.StoryWaiting;
import dev.storygen.model.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Admits stories in the order of their priorities. At most 25 % more stories than the first service
 * that they need takes concurrent calls are admitted at once. While the circuit breaker of a
 * required service is open, stories wait; when it half-opens, one story is admitted to probe the
 * service. So an outage that is longer than the patience fails the stories in progress, and not all
 * the others. The patience is counted from the start of the outage, not anew for every story.
 */
public final class AdmissionController {

  private final Resilience resilience;
  private final Consumer<Event> events;
  private final Clock clock;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Semaphore> slots = new HashMap<>();

  /** The lowest priority that has not been processed. */
  private long nextPriority;

  /** Processed priorities above {@link #nextPriority}. */
  private final Set<Long> processed = new HashSet<>();

  /** Services that an admitted story is about to probe. */
  private final Set<String> probed = new HashSet<>();

  /** A controller that has admitted no story. */
  public AdmissionController(Resilience resilience, Consumer<Event> events, Clock clock) {
    this.resilience = resilience;
    this.events = events;
    this.clock = clock;
    resilience.onBreakerChange(this::breakerChanged);
  }

  /** The admission of a story, to be closed when the story ends. */
  public final class Permit implements AutoCloseable {

    private final Optional<ServiceNeed> first;
    private final Set<String> probing = new HashSet<>();
    private boolean holdsSlot;

    private Permit(Optional<ServiceNeed> first) {
      this.first = first;
    }

    /** Releases the slot of the first service if the stage is the last that needs the service. */
    public void releaseAfter(Stage stage) {
      if (holdsSlot && first.get().stage() == stage) {
        release();
      }
    }

    private void release() {
      holdsSlot = false;
      slots(first.get()).release();
    }

    @Override
    public void close() {
      if (holdsSlot) {
        release();
      }
      lock.lock();
      try {
        probed.removeAll(probing);
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /**
   * Waits until a story may start: for the stories of lower priorities, for a slot of its first
   * service, and for the end of outages, at most as long as the maximum wait.
   *
   * @param priority of the story, from 0; the lowest starts first, and each occurs once
   * @param needs in the order of their stages
   */
  public Permit acquire(long priority, String story, List<ServiceNeed> needs)
      throws InterruptedException {
    try {
      awaitPriority(priority);
      return acquire(story, needs);
    } finally {
      finish(priority);
    }
  }

  private void awaitPriority(long priority) throws InterruptedException {
    lock.lock();
    try {
      while (priority != nextPriority) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private void finish(long priority) {
    lock.lock();
    try {
      processed.add(priority);
      while (processed.remove(nextPriority)) {
        nextPriority++;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Permit acquire(String story, List<ServiceNeed> needs) throws InterruptedException {
    List<ServiceNeed> remote =
        needs.stream().filter(need -> need.configured().provider().service().isPresent()).toList();
    Permit permit = new Permit(remote.stream().findFirst());
    if (permit.first.isPresent()) {
      slots(permit.first.get()).acquire();
      permit.holdsSlot = true;
      admit(story, remote.stream().filter(ServiceNeed::required).toList(), permit);
    }
    return permit;
  }

  /** A story that is interrupted, or whose wait cannot be reported, leaves its slot to another. */
  private void admit(String story, List<ServiceNeed> needs, Permit permit)
      throws InterruptedException {
    boolean admitted = false;
    try {
      awaitServices(story, needs, permit);
      admitted = true;
    } finally {
      if (!admitted) {
        permit.close();
      }
    }
  }

  /** 25 % more than concurrent calls: while a story is between two calls, another one calls. */
  private static int slotCount(ServicePolicy policy) {
    return policy.maxConcurrent() + policy.maxConcurrent() / 4;
  }

  private Semaphore slots(ServiceNeed need) {
    lock.lock();
    try {
      return slots.computeIfAbsent(
          need.service(), service -> new Semaphore(slotCount(need.configured().policy()), true));
    } finally {
      lock.unlock();
    }
  }

  private void awaitServices(String story, List<ServiceNeed> needs, Permit permit)
      throws InterruptedException {
    boolean reported = false;
    lock.lock();
    try {
      while (true) {
        Optional<ServiceNeed> unavailable = needs.stream().filter(this::mustWait).findFirst();
        long remaining =
            unavailable
                .map(need -> resilience.patienceLeft(need.configured()).toNanos())
                .orElse(0L);
        if (remaining <= 0) {
          needs.stream()
              .filter(this::inOutage)
              .map(ServiceNeed::service)
              .forEach(permit.probing::add);
          probed.addAll(permit.probing);
          return;
        }
        if (!reported) {
          reported = true;
          events.accept(
              new StoryWaiting(
                  clock.instant(),
                  story,
                  unavailable.get().service(),
                  resilience.lastError(unavailable.get().configured())));
        }
        changed.await(
            Math.min(remaining, nanosUntilProbe(unavailable.get())), TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean inOutage(ServiceNeed need) {
    return resilience.timeUntilProbe(need.configured()).isPresent();
  }

  /** Whether the breaker is still open, or another story is about to probe the service. */
  private boolean mustWait(ServiceNeed need) {
    return resilience
        .timeUntilProbe(need.configured())
        .filter(time -> !time.isZero() || probed.contains(need.service()))
        .isPresent();
  }

  /** Until the breaker half-opens; unlimited where another story probes, whose end is signalled. */
  private long nanosUntilProbe(ServiceNeed need) {
    long nanos = resilience.timeUntilProbe(need.configured()).map(Duration::toNanos).orElse(0L);
    return nanos > 0 ? nanos : Long.MAX_VALUE;
  }

  private void breakerChanged() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
