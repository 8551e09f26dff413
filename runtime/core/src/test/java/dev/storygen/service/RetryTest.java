package dev.storygen.service;

import static dev.storygen.service.ResilienceFixture.SERVICE;
import static dev.storygen.service.ResilienceFixture.provider;
import static dev.storygen.service.ResilienceFixture.tuple;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryTest {

  private final ResilienceFixture service = new ResilienceFixture();

  @Test
  void transientFailuresAreRetried() throws Exception {
    assertThat(service.call(provider(), service.failing(2, new TransientException("busy", null))))
        .isEqualTo("done");

    assertThat(service.only(RetryScheduled.class))
        .extracting(RetryScheduled::attempt, RetryScheduled::error)
        .containsExactly(tuple(1, "busy"), tuple(2, "busy"));
    assertThat(service.only(CallFinished.class))
        .extracting(CallFinished::service, CallFinished::success)
        .containsExactly(tuple(SERVICE, false), tuple(SERVICE, false), tuple(SERVICE, true));
  }

  @Test
  void afterThreeRetriesTheLastFailureIsThrown() {
    assertThatThrownBy(
            () ->
                service.call(provider(), service.failing(9, new TransientException("busy", null))))
        .isInstanceOf(TransientException.class)
        .hasMessage("busy");
    assertThat(service.calls).hasValue(4);
  }

  @Test
  void withoutRetriesTheFailureOfAnOutageIsThrownAtOnce() {
    TransientException outage = new TransientException("answered 503", null);
    Resilience resilience = service.resilience(Map.of("breakerPatience", "1h"), Map.of());

    assertThatThrownBy(
            () ->
                resilience.call(
                    provider(
                        Map.of(
                            "maxRetries", "0", "failureThreshold", "1", "breakerTimeout", "1ms")),
                    service.operation(),
                    service.failing(1, outage)))
        .isSameAs(outage);
    assertThat(service.calls).hasValue(1);
  }

  @Test
  void permanentFailuresAreNotRetried() {
    assertThatThrownBy(
            () ->
                service.call(provider(), service.failing(1, new IOException("the key is refused"))))
        .isInstanceOf(IOException.class)
        .hasMessage("the key is refused");
    assertThat(service.calls).hasValue(1);
  }

  @Test
  void anUncheckedFailureKeepsItsType() {
    assertThatThrownBy(
            () ->
                service.call(
                    provider(),
                    meter -> {
                      throw new IllegalArgumentException("no such voice");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such voice");
  }

  @Test
  void delaysDoubleUpToTheMostGiveOrTakeAQuarter() throws Exception {
    ConfiguredProvider<FakeService> provider =
        provider(Map.of("maxRetries", "4", "baseDelay", "4ms", "maxDelay", "16ms"));

    service.call(provider, service.failing(4, TransientException.invalidResponse("half a story")));

    double[] wanted = {0.004, 0.008, 0.016, 0.016};
    List<RetryScheduled> retries = service.only(RetryScheduled.class);
    assertThat(retries).hasSize(4);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(retries.get(i).delaySeconds()).isCloseTo(wanted[i], within(wanted[i] / 4));
    }
  }

  @Test
  void theRetryAfterOfAServiceIsUsed() throws Exception {
    TransientException busy =
        TransientException.busy("too many requests", Optional.of(Duration.ofMillis(7)));

    service.call(provider(), service.failing(1, busy));

    assertThat(service.only(RetryScheduled.class))
        .extracting(RetryScheduled::delaySeconds)
        .containsExactly(0.007);
  }

  @Test
  void theRetryAfterOfAServiceIsLimited() throws Exception {
    TransientException busy =
        TransientException.busy("too many requests", Optional.of(Duration.ofHours(1)));

    service.call(provider(Map.of("maxRetryAfter", "3ms")), service.failing(1, busy));

    assertThat(service.only(RetryScheduled.class))
        .extracting(RetryScheduled::delaySeconds)
        .containsExactly(0.003);
  }
}
