package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.event.Event;
import dev.storygen.model.Stage;
import dev.storygen.provider.TransientException;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetriedCallTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final IOException OUTAGE = new TransientException("503", null);
  private static final IOException BUSY = TransientException.busy("429", Optional.empty());

  private final List<Event> events = new ArrayList<>();
  private final ActiveOperation operation =
      new ActiveOperation("a", Stage.VOICE, "synthesis", events::add, Clock.systemUTC());
  private final AtomicLong now = new AtomicLong();
  private final Breaker breaker = new Breaker(1, HOUR, now::get, state -> {});

  @Test
  void anOutageCostsNoRetryWithinThePatience() throws Exception {
    assertThat(run(HOUR, 1, Collections.nCopies(20, OUTAGE))).isEqualTo("done");
    assertThat(operation.attempts()).isEqualTo(21);
  }

  @Test
  void withoutRetriesOneCallIsMadeWhateverFails() {
    for (IOException failure : List.of(OUTAGE, BUSY)) {
      assertThatThrownBy(() -> run(HOUR, 0, List.of(failure))).isSameAs(failure);
    }
    breaker.reopen();
    assertThatThrownBy(() -> run(HOUR, 0, List.of(OUTAGE))).isSameAs(OUTAGE);

    assertThat(operation.attempts()).isEqualTo(1);
    assertThat(events).isEmpty(); // no retry was scheduled
  }

  @Test
  void otherFailuresCostARetryEach() {
    assertThatThrownBy(() -> run(HOUR, 3, Collections.nCopies(20, BUSY))).isSameAs(BUSY);
    assertThat(operation.attempts()).isEqualTo(4);
  }

  @Test
  void anOutageLeavesTheRetriesForOtherFailures() throws Exception {
    List<IOException> failures = Stream.of(OUTAGE, OUTAGE, OUTAGE, OUTAGE, BUSY, BUSY).toList();

    assertThat(run(HOUR, 2, failures)).isEqualTo("done");
    assertThatThrownBy(() -> run(HOUR, 1, failures)).isSameAs(BUSY);
  }

  @Test
  void afterThePatienceAnOutageHasTheRetriesOfOtherFailures() {
    for (Duration patience : List.of(Duration.ZERO, Duration.ofNanos(1))) {
      assertThatThrownBy(() -> run(patience, 3, Collections.nCopies(20, OUTAGE))).isSameAs(OUTAGE);
    }
    assertThat(operation.attempts()).isEqualTo(1 + 3 + 3);
  }

  @Test
  void whileTheBreakerIsNotClosedThePatienceCountsFromTheOutage() throws Exception {
    breaker.reopen();
    assertThat(run(HOUR, 1, Collections.nCopies(20, OUTAGE))).isEqualTo("done");

    now.addAndGet(HOUR.toNanos());

    assertThatThrownBy(() -> run(HOUR, 1, Collections.nCopies(20, OUTAGE))).isSameAs(OUTAGE);
    assertThat(operation.attempts()).isEqualTo(21 + 1);
  }

  @Test
  void anAttemptThatIsRejectedIsNotCounted() {
    BreakerOpenException rejection =
        BreakerOpenException.rejected("voice.example.com/speech", 5, "503");
    RetriedCall<String> call = call(HOUR, 3, List.of(OUTAGE));

    assertThatThrownBy(
            () ->
                call.run(
                    attempt -> {
                      if (!events.isEmpty()) {
                        throw rejection;
                      }
                      return attempt.run(UsageMeter.none());
                    }))
        .isSameAs(rejection);
    assertThat(operation.attempts()).isEqualTo(1);
  }

  private String run(Duration patience, int maxRetries, List<IOException> failures)
      throws Exception {
    return call(patience, maxRetries, failures).run(attempt -> attempt.run(UsageMeter.none()));
  }

  private RetriedCall<String> call(Duration patience, int maxRetries, List<IOException> failures) {
    Iterator<IOException> left = failures.iterator();
    return new RetriedCall<>(
        FakeService.policy(
            Map.of("maxRetries", "" + maxRetries, "baseDelay", "0", "maxDelay", "0")),
        patience,
        breaker,
        operation,
        meter -> {
          if (left.hasNext()) {
            throw left.next();
          }
          return "done";
        });
  }
}
