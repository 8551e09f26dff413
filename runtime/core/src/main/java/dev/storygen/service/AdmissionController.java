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
 * Lets stories begin, in the order of their turns: a few more at once than the first service that
 * they call takes calls, and while the circuit breaker of a service that they need is open, only
 * one, which finds out whether it is back. So a service that is out costs the stories in flight,
 * and not the whole list. Patience is with the service: it is not had again for every story.
 */
public final class AdmissionController {

  private final Resilience resilience;
  private final Duration patience;
  private final Consumer<Event> events;
  private final Clock clock;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Semaphore> entrances = new HashMap<>();

  /** Since when services are out, by {@link System#nanoTime()}. */
  private final Map<String, Long> outSince = new HashMap<>();

  /** Turns that are over, but for those before {@link #next}. */
  private final Set<Long> over = new HashSet<>();

  private long next;

  /** Services that a story which was let in is about to try. */
  private final Set<String> tried = new HashSet<>();

  /**
   * An entrance.
   *
   * @param past the build's events so far, where a worker goes on after one that died: the patience
   *     that was had is not had again
   */
  public AdmissionController(
      Resilience resilience,
      Duration patience,
      List<Event> past,
      Consumer<Event> events,
      Clock clock) {
    this.resilience = resilience;
    this.patience = patience;
    this.events = events;
    this.clock = clock;
    long now = System.nanoTime();
    ServiceHistory.outSince(past)
        .forEach(
            (service, since) ->
                outSince.put(service, now - Duration.between(since, clock.instant()).toNanos()));
    resilience.onBreakerChange(this::breakerChanged);
  }

  /** A story that was let in. */
  public final class Permit implements AutoCloseable {

    private final Optional<ServiceNeed> first;
    private final Set<String> trying = new HashSet<>();
    private boolean inside;

    private Permit(Optional<ServiceNeed> first) {
      this.first = first;
    }

    /** Makes room for the next story once this one has had what it needs of its first service. */
    public void passed(Stage stage) {
      if (inside && first.get().stage() == stage) {
        leave();
      }
    }

    private void leave() {
      inside = false;
      entrance(first.get()).release();
    }

    @Override
    public void close() {
      if (inside) {
        leave();
      }
      lock.lock();
      try {
        tried.removeAll(trying);
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /**
   * Waits until a story may begin: for those before it, for room, and at most for the patience that
   * there is with a service.
   *
   * @param turn of the story, from 0; each comes once
   * @param needs in the order that the story needs them
   */
  public Permit enter(long turn, String story, List<ServiceNeed> needs)
      throws InterruptedException {
    try {
      await(turn);
      return enter(story, needs);
    } finally {
      over(turn);
    }
  }

  private void await(long turn) throws InterruptedException {
    lock.lock();
    try {
      while (turn != next) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private void over(long turn) {
    lock.lock();
    try {
      over.add(turn);
      while (over.remove(next)) {
        next++;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Permit enter(String story, List<ServiceNeed> needs) throws InterruptedException {
    List<ServiceNeed> remote =
        needs.stream().filter(need -> need.part().provider().service().isPresent()).toList();
    Permit ticket = new Permit(remote.stream().findFirst());
    if (ticket.first.isPresent()) {
      entrance(ticket.first.get()).acquire();
      ticket.inside = true;
      await(story, remote.stream().filter(ServiceNeed::indispensable).toList(), ticket);
    }
    return ticket;
  }

  /** A few more than the service takes at once: while one is between two calls, another calls. */
  private static int room(ServicePolicy policy) {
    return policy.maxConcurrent() + policy.maxConcurrent() / 4;
  }

  private Semaphore entrance(ServiceNeed need) {
    lock.lock();
    try {
      return entrances.computeIfAbsent(
          need.service(), service -> new Semaphore(room(need.part().policy()), true));
    } finally {
      lock.unlock();
    }
  }

  private void await(String story, List<ServiceNeed> needs, Permit ticket)
      throws InterruptedException {
    boolean told = false;
    lock.lock();
    try {
      while (true) {
        Optional<ServiceNeed> out = needs.stream().filter(this::keepsWaiting).findFirst();
        long left = out.map(this::patienceLeft).orElse(0L);
        if (left <= 0) {
          needs.stream().filter(this::isOut).map(ServiceNeed::service).forEach(ticket.trying::add);
          tried.addAll(ticket.trying);
          return;
        }
        if (!told) {
          told = true;
          events.accept(
              new StoryWaiting(
                  clock.instant(),
                  story,
                  out.get().service(),
                  resilience.lastError(out.get().part())));
        }
        changed.await(Math.min(left, pause(out.get())), TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isOut(ServiceNeed need) {
    return resilience.outFor(need.part()).isPresent();
  }

  /** Its breaker is open yet, or another story is about to find out whether it is back. */
  private boolean keepsWaiting(ServiceNeed need) {
    return resilience
        .outFor(need.part())
        .filter(left -> !left.isZero() || tried.contains(need.service()))
        .isPresent();
  }

  /** Until the breaker lets a call through; where another story tries it, until that is heard. */
  private long pause(ServiceNeed need) {
    long left = resilience.outFor(need.part()).map(Duration::toNanos).orElse(0L);
    return left > 0 ? left : Long.MAX_VALUE;
  }

  private long patienceLeft(ServiceNeed need) {
    long now = System.nanoTime();
    return patience.toNanos() - (now - outSince.computeIfAbsent(need.service(), out -> now));
  }

  private void breakerChanged(String service, boolean out) {
    lock.lock();
    try {
      if (out) {
        outSince.putIfAbsent(service, System.nanoTime());
      } else {
        outSince.remove(service);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
