package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.provider.TransientException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryDelayTest {

  private static final ServicePolicy POLICY =
      FakeService.policy(
          Map.of("baseDelay", "4s", "maxDelay", "16s", "jitter", "0.25", "maxRetryAfter", "2min"));

  private static final TransientException FAILURE = new TransientException("answered 503", null);

  @Test
  void theBackoffDoublesUpToTheMaximum() {
    assertThat(delays(0)).containsExactly(4000L, 8000L, 16_000L, 16_000L);
  }

  @Test
  void jitterAddsOrSubtractsItsShare() {
    assertThat(delays(1)).containsExactly(5000L, 10_000L, 20_000L, 20_000L);
    assertThat(delays(-1)).containsExactly(3000L, 6000L, 12_000L, 12_000L);
  }

  @Test
  void theRandomDelayIsWithinTheJitter() {
    assertThat(RetryDelay.of(POLICY, 1, FAILURE))
        .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
  }

  @Test
  void theRetryAfterOfTheServiceIsUsedWithoutJitter() {
    assertThat(RetryDelay.of(POLICY, 3, retryAfter(Duration.ofSeconds(60)), 1))
        .isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void theRetryAfterOfTheServiceIsLimited() {
    assertThat(RetryDelay.of(POLICY, 1, retryAfter(Duration.ofHours(1)), 1))
        .isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void aRetryAfterOfZeroIsTheFirstDelayWithJitter() {
    for (int attempt = 1; attempt < 4; attempt++) {
      assertThat(RetryDelay.of(POLICY, attempt, retryAfter(Duration.ZERO), 1))
          .isEqualTo(Duration.ofSeconds(5));
      assertThat(RetryDelay.of(POLICY, attempt, retryAfter(Duration.ofSeconds(-7)), -1))
          .isEqualTo(Duration.ofSeconds(3));
    }
  }

  private static TransientException retryAfter(Duration delay) {
    return TransientException.busy("too many requests", Optional.of(delay));
  }

  private static List<Long> delays(double random) {
    return IntStream.rangeClosed(1, 4)
        .mapToObj(attempt -> RetryDelay.of(POLICY, attempt, FAILURE, random).toMillis())
        .toList();
  }
}
