package dev.storygen.service;

import static dev.storygen.service.ResilienceFixture.provider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallLimitsTest {

  private final ResilienceFixture service = new ResilienceFixture();

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void aHangingCallIsInterruptedAndCounts() {
    ConfiguredProvider<FakeService> provider =
        provider(Map.of("callTimeout", "20ms", "maxRetries", "1", "failureThreshold", "2"));

    assertThatThrownBy(() -> service.call(provider, meter -> service.hang()))
        .isInstanceOf(TransientException.class)
        .hasMessage(
            "voice.example.com/speech gave no whole answer within <callTimeout>, which is 0.02 s.");

    assertThat(service.only(CallFinished.class)).hasSize(2).allMatch(CallFinished::outage);
    assertThat(service.only(BreakerChanged.class)).hasSize(1);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void theStageTimeoutEndsCallsAndWork() {
    Resilience resilience = service.resilience(Map.of("stageTimeout", "20ms"), Map.of());

    assertThatThrownBy(
            () -> resilience.call(provider(), service.operation(), meter -> service.hang()))
        .isInstanceOf(IOException.class)
        .hasMessage("the stage was given up after <resilience><stageTimeout>, which is 0.02 s.");
    assertThatThrownBy(() -> resilience.run(service::hang))
        .hasMessage("the stage was given up after <resilience><stageTimeout>, which is 0.02 s.");
  }

  @Test
  void concurrentCallsAreLimited() throws Exception {
    Resilience resilience = service.resilience();
    ConfiguredProvider<FakeService> provider = provider(Map.of("maxConcurrent", "3"));
    CyclicBarrier three = new CyclicBarrier(3);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<String>> all = new ArrayList<>();

    for (int i = 0; i < 12; i++) {
      all.add(
          threads.submit(
              () ->
                  resilience.call(
                      provider,
                      service.operation(),
                      meter -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        three.await(); // only three at once get further
                        now.decrementAndGet();
                        return "done";
                      })));
    }
    for (Future<String> one : all) {
      assertThat(one.get()).isEqualTo("done");
    }

    assertThat(most).hasValue(3);
  }

  @Test
  void callsPerMinuteAreLimited() throws Exception {
    Resilience resilience = service.resilience(Map.of("stageTimeout", "100ms"), Map.of());
    ConfiguredProvider<FakeService> provider = provider(Map.of("requestsPerMinute", "1"));

    assertThat(resilience.call(provider, service.operation(), service.failing(0, null)))
        .isEqualTo("done");
    assertThatThrownBy(
            () -> resilience.call(provider, service.operation(), service.failing(0, null)))
        .hasMessageContaining("stageTimeout");
    assertThat(service.calls).hasValue(1);
  }
}
