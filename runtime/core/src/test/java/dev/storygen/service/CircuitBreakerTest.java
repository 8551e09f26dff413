package dev.storygen.service;

import static dev.storygen.service.ResilienceFixture.CLOCK;
import static dev.storygen.service.ResilienceFixture.SERVICE;
import static dev.storygen.service.ResilienceFixture.provider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

  private final ResilienceFixture service = new ResilienceFixture();

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void anOpenBreakerRejectsCalls() {
    Resilience resilience = service.resilience();
    ConfiguredProvider<FakeService> provider = provider(Map.of("maxRetries", "9"));

    assertThatThrownBy(
            () ->
                resilience.call(
                    provider,
                    service.operation(),
                    service.failing(9, new TransientException("503", null))))
        .isInstanceOf(BreakerOpenException.class)
        .hasMessage(
            "voice.example.com/speech was not called: its circuit breaker is open after 5 failures"
                + " in a row. Its last error: 503");

    assertThat(service.calls).hasValue(5);
    assertThat(service.only(BreakerChanged.class))
        .containsExactly(new BreakerChanged(CLOCK.instant(), SERVICE, "open", "503"));
    assertThat(resilience.timeUntilProbe(provider))
        .hasValueSatisfying(left -> assertThat(left).isPositive());
    // Another story, another thread: the same breaker.
    assertThatThrownBy(
            () -> resilience.call(provider, service.operation(), service.failing(0, null)))
        .isInstanceOf(BreakerOpenException.class);
    assertThat(service.calls).hasValue(5);
  }

  @Test
  void eachServiceHasItsOwnBreaker() throws Exception {
    Resilience resilience = service.resilience();
    assertThatThrownBy(
        () ->
            resilience.call(
                provider(Map.of("failureThreshold", "1")),
                service.operation(),
                service.failing(1, new TransientException("503", null))));

    assertThat(
            resilience.call(
                FakeService.configured("other.example.com", Map.of()),
                service.operation(),
                service.failing(0, null)))
        .isEqualTo("done");
  }

  @Test
  void failuresThatAreNoOutageDoNotCount() {
    Resilience resilience = service.resilience();
    ConfiguredProvider<FakeService> provider = provider(Map.of("failureThreshold", "1"));

    for (IOException failure :
        List.of(
            new IOException("404"),
            TransientException.busy("429", Optional.empty()),
            TransientException.invalidResponse("empty"))) {
      assertThatThrownBy(
              () -> resilience.call(provider, service.operation(), service.failing(99, failure)))
          .isSameAs(failure);
    }

    assertThat(service.only(BreakerChanged.class)).isEmpty();
  }

  @Test
  void aHalfOpenBreakerPermitsOneProbe() throws Exception {
    Resilience resilience = service.resilience();
    ConfiguredProvider<FakeService> provider =
        provider(Map.of("failureThreshold", "1", "breakerTimeout", "1ms", "maxRetries", "0"));
    assertThatThrownBy(
        () ->
            resilience.call(
                provider,
                service.operation(),
                service.failing(1, new TransientException("503", null))));
    while (!resilience.timeUntilProbe(provider).orElseThrow().isZero()) {
      Thread.onSpinWait();
    }
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);

    Future<String> probe =
        threads.submit(
            () ->
                resilience.call(
                    provider,
                    service.operation(),
                    meter -> {
                      inside.countDown();
                      answer.await();
                      return "back";
                    }));
    inside.await();
    assertThatThrownBy(
            () -> resilience.call(provider, service.operation(), service.failing(0, null)))
        .isInstanceOf(BreakerOpenException.class)
        .hasMessage(
            "voice.example.com/speech was not called: its circuit breaker is open after 1 failure."
                + " Its last error: 503");
    answer.countDown();

    assertThat(probe.get()).isEqualTo("back");
    assertThat(service.only(BreakerChanged.class))
        .extracting(BreakerChanged::state)
        .containsExactly("open", "half-open", "closed");
    assertThat(resilience.timeUntilProbe(provider)).isEmpty();
  }

  @Test
  void aRetryAfterTheBreakerTimeoutIsTheProbe() throws Exception {
    ConfiguredProvider<FakeService> provider =
        provider(Map.of("failureThreshold", "2", "breakerTimeout", "1ms", "baseDelay", "20ms"));

    assertThat(service.call(provider, service.failing(2, new TransientException("503", null))))
        .isEqualTo("done");

    assertThat(service.calls).hasValue(3);
    assertThat(service.only(BreakerChanged.class))
        .extracting(BreakerChanged::state)
        .containsExactly("open", "half-open", "closed");
  }
}
