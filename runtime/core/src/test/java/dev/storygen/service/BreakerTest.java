package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.service.Breaker.Permit;
import dev.storygen.service.BreakerStatus.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private final AtomicLong now = new AtomicLong(-5); // the origin of nanoTime is arbitrary
  private final List<State> states = new ArrayList<>();
  private final List<Boolean> counted = new ArrayList<>();
  private final Breaker breaker = new Breaker(2, TIMEOUT, now::get, states::add);

  @Test
  void consecutiveFailuresOpenIt() throws Exception {
    fail(permit());
    breaker.succeeded(permit());
    fail(permit());
    assertThat(states).isEmpty();

    fail(permit());

    assertThat(states).containsExactly(State.OPEN);
    assertThat(breaker.failures()).isEqualTo(2);
    assertThat(breaker.timeUntilProbe()).contains(TIMEOUT);
  }

  @Test
  void callsThatBeganBeforeItOpenedDoNotCount() throws Exception {
    List<Permit> calls = List.of(permit(), permit(), permit(), permit(), permit());

    calls.subList(0, 4).forEach(this::fail);
    breaker.succeeded(calls.get(4));

    assertThat(counted).containsExactly(true, true, false, false);
    assertThat(breaker.failures()).isEqualTo(2);
    assertThat(states).containsExactly(State.OPEN);
  }

  @Test
  void callsThatBeganBeforeItOpenedDoNotCountInALaterStateEither() throws Exception {
    Permit slow = permit();
    open();
    pass(TIMEOUT);
    Permit probe = permit();
    fail(slow);
    breaker.released(slow);
    assertThat(breaker.acquire(Duration.ZERO, () -> {})).isEmpty();

    breaker.succeeded(probe);
    fail(slow);
    fail(permit());

    assertThat(states).containsExactly(State.OPEN, State.HALF_OPEN, State.CLOSED);
  }

  @Test
  void aFailedProbeOpensItAgainAndIsCounted() throws Exception {
    open();
    pass(TIMEOUT);

    fail(permit());

    assertThat(states).containsExactly(State.OPEN, State.HALF_OPEN, State.OPEN);
    assertThat(breaker.failures()).isEqualTo(3);
    assertThat(breaker.patienceLeft(PATIENCE)).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void aCallerWithoutPatienceIsRejected() throws Exception {
    open();

    assertThat(breaker.acquire(Duration.ZERO, () -> {})).isEmpty();
  }

  @Test
  void aCallerWaitsForTheProbeOfAnother() throws Exception {
    open();
    pass(TIMEOUT);
    Permit probe = permit();
    CountDownLatch waits = new CountDownLatch(1);
    CompletableFuture<Permit> other = CompletableFuture.supplyAsync(() -> permit(waits::countDown));
    waits.await();
    assertThat(other).isNotDone();

    breaker.succeeded(probe);

    assertThat(breaker.confirm(other.get())).isPresent();
  }

  @Test
  void aCallerGetsTheProbeThatAnotherDidNotMake() throws Exception {
    open();
    pass(TIMEOUT);
    Permit probe = permit();
    CountDownLatch waits = new CountDownLatch(1);
    CompletableFuture<Permit> other = CompletableFuture.supplyAsync(() -> permit(waits::countDown));
    waits.await();

    breaker.released(probe);
    breaker.succeeded(other.get());

    assertThat(states).containsExactly(State.OPEN, State.HALF_OPEN, State.CLOSED);
  }

  @Test
  void theEndOfThePatienceIsProbedOnceAlthoughItIsOpen() throws Exception {
    open();
    pass(TIMEOUT);
    fail(permit());
    pass(PATIENCE.minus(TIMEOUT));
    assertThat(breaker.timeUntilProbe()).contains(Duration.ofSeconds(20));

    fail(permit());

    assertThat(breaker.acquire(PATIENCE, () -> {})).isEmpty();
    assertThat(breaker.failures()).isEqualTo(4);
    pass(TIMEOUT);
    assertThat(breaker.acquire(PATIENCE, () -> {})).isPresent();
  }

  @Test
  void theNextOutageHasItsOwnPatience() throws Exception {
    open();
    pass(PATIENCE);
    breaker.succeeded(permit());
    open();
    assertThat(breaker.patienceLeft(PATIENCE)).isEqualTo(PATIENCE);
    pass(PATIENCE);

    breaker.succeeded(permit());

    assertThat(breaker.isClosed()).isTrue();
  }

  @Test
  void aPermitIsLostWhenItOpens() throws Exception {
    Permit late = permit();
    open();

    assertThat(breaker.confirm(late)).isEmpty();
  }

  @Test
  void aPermitFromBeforeAnOutageThatIsOverIsRenewed() throws Exception {
    Permit late = permit();
    open();
    pass(TIMEOUT);
    breaker.succeeded(permit());

    Permit renewed = breaker.confirm(late).orElseThrow();
    fail(renewed);

    assertThat(counted).containsExactly(true, true, true);
  }

  @Test
  void itContinuesFromAWorkerThatDied() throws Exception {
    breaker.reopen();

    assertThat(states).isEmpty();
    assertThat(breaker.timeUntilProbe()).contains(TIMEOUT);
    assertThat(breaker.acquire(Duration.ZERO, () -> {})).isEmpty();
  }

  private Permit permit() {
    return permit(() -> {});
  }

  private Permit permit(Runnable waiting) {
    try {
      return breaker.acquire(PATIENCE, waiting).orElseThrow();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fail(Permit permit) {
    breaker.failed(permit, counted::add);
  }

  private void open() {
    fail(permit());
    fail(permit());
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
