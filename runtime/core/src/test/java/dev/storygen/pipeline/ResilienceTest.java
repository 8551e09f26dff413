package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ResilienceTest {

  private final Resilience resilience = new Resilience(Duration.ofMillis(1), Duration.ofMillis(4));
  private final AtomicInteger calls = new AtomicInteger();
  private final List<String> retries = new ArrayList<>();

  @Test
  void whatMayPassIsTriedAgain() throws Exception {
    String result = call(() -> failing(2, new TransientException("busy", null)));

    assertThat(result).isEqualTo("done");
    assertThat(retries).containsExactly("1: busy", "2: busy");
  }

  @Test
  void itGivesUpAfterThreeRetriesWithTheLastFailure() {
    assertThatThrownBy(() -> call(() -> failing(9, new TransientException("busy", null))))
        .isInstanceOf(TransientException.class)
        .hasMessage("busy");
    assertThat(calls).hasValue(4);
  }

  @Test
  void whatWillNotGetBetterIsNotTriedAgain() {
    assertThatThrownBy(() -> call(() -> failing(1, new IOException("disk full"))))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(calls).hasValue(1);
  }

  @Test
  void anUncheckedFailureKeepsItsType() {
    assertThatThrownBy(
            () ->
                resilience.call(
                    () -> {
                      throw new IllegalArgumentException("no such voice");
                    },
                    (attempt, delay, failure) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such voice");
  }

  private String call(Resilience.Work<String> work) throws Exception {
    return resilience.call(
        work, (attempt, delay, failure) -> retries.add(attempt + ": " + failure.getMessage()));
  }

  private String failing(int times, IOException failure) throws IOException {
    if (calls.incrementAndGet() <= times) {
      throw failure;
    }
    return "done";
  }
}
