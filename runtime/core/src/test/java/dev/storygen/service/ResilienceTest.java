package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.model.Stage;
import dev.storygen.provider.Resource;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResilienceTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final String SERVICE = "voice.example.com/speech";

  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger calls = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void transientFailuresAreRetried() throws Exception {
    assertThat(call(provider(), failing(2, new TransientException("busy", null))))
        .isEqualTo("done");

    assertThat(only(RetryScheduled.class))
        .extracting(RetryScheduled::attempt, RetryScheduled::error)
        .containsExactly(tuple(1, "busy"), tuple(2, "busy"));
    assertThat(only(CallFinished.class))
        .extracting(CallFinished::service, CallFinished::success)
        .containsExactly(tuple(SERVICE, false), tuple(SERVICE, false), tuple(SERVICE, true));
  }

  @Test
  void afterThreeRetriesTheLastFailureIsThrown() {
    assertThatThrownBy(() -> call(provider(), failing(9, new TransientException("busy", null))))
        .isInstanceOf(TransientException.class)
        .hasMessage("busy");
    assertThat(calls).hasValue(4);
  }

  @Test
  void permanentFailuresAreNotRetried() {
    assertThatThrownBy(() -> call(provider(), failing(1, new IOException("the key is refused"))))
        .isInstanceOf(IOException.class)
        .hasMessage("the key is refused");
    assertThat(calls).hasValue(1);
  }

  @Test
  void anUncheckedFailureKeepsItsType() {
    assertThatThrownBy(
            () ->
                call(
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

    call(provider, failing(4, TransientException.invalidResponse("half a story")));

    double[] wanted = {0.004, 0.008, 0.016, 0.016};
    List<RetryScheduled> retries = only(RetryScheduled.class);
    assertThat(retries).hasSize(4);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(retries.get(i).delaySeconds()).isCloseTo(wanted[i], within(wanted[i] / 4));
    }
  }

  @Test
  void theRetryAfterOfAServiceIsUsed() throws Exception {
    TransientException busy =
        TransientException.busy("too many requests", Optional.of(Duration.ofMillis(7)));

    call(provider(), failing(1, busy));

    assertThat(only(RetryScheduled.class))
        .extracting(RetryScheduled::delaySeconds)
        .containsExactly(0.007);
  }

  @Test
  void theRetryAfterOfAServiceIsLimited() throws Exception {
    TransientException busy =
        TransientException.busy("too many requests", Optional.of(Duration.ofHours(1)));

    call(provider(Map.of("maxRetryAfter", "3ms")), failing(1, busy));

    assertThat(only(RetryScheduled.class))
        .extracting(RetryScheduled::delaySeconds)
        .containsExactly(0.003);
  }

  @Test
  void anOpenBreakerRejectsCalls() {
    Resilience resilience = resilience();
    ConfiguredProvider<FakeService> provider = provider(Map.of("maxRetries", "9"));

    assertThatThrownBy(
            () ->
                resilience.call(
                    provider, operation(), failing(9, new TransientException("503", null))))
        .isInstanceOf(BreakerOpenException.class)
        .hasMessage(
            "voice.example.com/speech was not called: its circuit breaker is open after 5 failures"
                + " in a row. Its last error: 503");

    assertThat(calls).hasValue(5);
    assertThat(only(BreakerChanged.class))
        .containsExactly(new BreakerChanged(CLOCK.instant(), SERVICE, "open", "503"));
    assertThat(resilience.timeUntilProbe(provider))
        .hasValueSatisfying(left -> assertThat(left).isPositive());
    // Another story, another thread: the same breaker.
    assertThatThrownBy(() -> resilience.call(provider, operation(), failing(0, null)))
        .isInstanceOf(BreakerOpenException.class);
    assertThat(calls).hasValue(5);
  }

  @Test
  void eachServiceHasItsOwnBreaker() throws Exception {
    Resilience resilience = resilience();
    assertThatThrownBy(
        () ->
            resilience.call(
                provider(Map.of("failureThreshold", "1")),
                operation(),
                failing(1, new TransientException("503", null))));

    assertThat(
            resilience.call(
                FakeService.configured("other.example.com", Map.of()),
                operation(),
                failing(0, null)))
        .isEqualTo("done");
  }

  @Test
  void failuresThatAreNoOutageDoNotCount() {
    Resilience resilience = resilience();
    ConfiguredProvider<FakeService> provider = provider(Map.of("failureThreshold", "1"));

    for (IOException failure :
        List.of(
            new IOException("404"),
            TransientException.busy("429", Optional.empty()),
            TransientException.invalidResponse("empty"))) {
      assertThatThrownBy(() -> resilience.call(provider, operation(), failing(99, failure)))
          .isSameAs(failure);
    }

    assertThat(only(BreakerChanged.class)).isEmpty();
  }

  @Test
  void aHalfOpenBreakerPermitsOneProbe() throws Exception {
    Resilience resilience = resilience();
    ConfiguredProvider<FakeService> provider =
        provider(Map.of("failureThreshold", "1", "breakerTimeout", "1ms", "maxRetries", "0"));
    assertThatThrownBy(
        () ->
            resilience.call(
                provider, operation(), failing(1, new TransientException("503", null))));
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
                    operation(),
                    meter -> {
                      inside.countDown();
                      answer.await();
                      return "back";
                    }));
    inside.await();
    assertThatThrownBy(() -> resilience.call(provider, operation(), failing(0, null)))
        .isInstanceOf(BreakerOpenException.class)
        .hasMessage(
            "voice.example.com/speech was not called: its circuit breaker is open after 1 failure."
                + " Its last error: 503");
    answer.countDown();

    assertThat(probe.get()).isEqualTo("back");
    assertThat(only(BreakerChanged.class))
        .extracting(BreakerChanged::state)
        .containsExactly("open", "half-open", "closed");
    assertThat(resilience.timeUntilProbe(provider)).isEmpty();
  }

  @Test
  void aRetryAfterTheBreakerTimeoutIsTheProbe() throws Exception {
    ConfiguredProvider<FakeService> provider =
        provider(Map.of("failureThreshold", "2", "breakerTimeout", "1ms", "baseDelay", "20ms"));

    assertThat(call(provider, failing(2, new TransientException("503", null)))).isEqualTo("done");

    assertThat(calls).hasValue(3);
    assertThat(only(BreakerChanged.class))
        .extracting(BreakerChanged::state)
        .containsExactly("open", "half-open", "closed");
  }

  @Test
  void aHangingCallIsInterruptedAndCounts() {
    ConfiguredProvider<FakeService> provider =
        provider(Map.of("callTimeout", "20ms", "maxRetries", "1", "failureThreshold", "2"));

    assertThatThrownBy(() -> call(provider, meter -> hang()))
        .isInstanceOf(TransientException.class)
        .hasMessage(
            "voice.example.com/speech gave no whole answer within <callTimeout>, which is 0.02 s.");

    assertThat(only(CallFinished.class)).hasSize(2).allMatch(CallFinished::outage);
    assertThat(only(BreakerChanged.class)).hasSize(1);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void theStageTimeoutEndsCallsAndWork() {
    Resilience resilience = resilience(Map.of("stageTimeout", "20ms"), Map.of());

    assertThatThrownBy(() -> resilience.call(provider(), operation(), meter -> hang()))
        .isInstanceOf(IOException.class)
        .hasMessage("the stage was given up after <resilience><stageTimeout>, which is 0.02 s.");
    assertThatThrownBy(() -> resilience.run(this::hang))
        .hasMessage("the stage was given up after <resilience><stageTimeout>, which is 0.02 s.");
  }

  @Test
  void concurrentCallsAreLimited() throws Exception {
    Resilience resilience = resilience();
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
                      operation(),
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
    Resilience resilience = resilience(Map.of("stageTimeout", "100ms"), Map.of());
    ConfiguredProvider<FakeService> provider = provider(Map.of("requestsPerMinute", "1"));

    assertThat(resilience.call(provider, operation(), failing(0, null))).isEqualTo("done");
    assertThatThrownBy(() -> resilience.call(provider, operation(), failing(0, null)))
        .hasMessageContaining("stageTimeout");
    assertThat(calls).hasValue(1);
  }

  @Test
  void aSpentBudgetRejectsCalls() throws Exception {
    Resilience resilience = resilience(Map.of(), Map.of("characters", "100"));

    resilience.call(provider(), operation(), using(Resource.CHARACTERS, 60));
    resilience.call(provider(), operation(), using(Resource.CHARACTERS, 60));
    assertThatThrownBy(
            () -> resilience.call(provider(), operation(), using(Resource.CHARACTERS, 60)))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the budget of 100 characters is spent (120 used). What is made is kept; raise"
                + " <budget><characters> or run the other stories in another build.");

    assertThat(only(BudgetSpent.class))
        .containsExactly(new BudgetSpent(CLOCK.instant(), "characters", 100, 120));
    assertThat(only(CallFinished.class))
        .extracting(CallFinished::used)
        .containsExactly(Map.of("characters", 60L), Map.of("characters", 60L));
  }

  @Test
  void aUselessAnswerIsCharged() {
    Resilience resilience = resilience(Map.of(), Map.of("characters", "100"));

    assertThatThrownBy(
            () ->
                resilience.call(
                    provider(),
                    operation(),
                    meter -> {
                      meter.used(Resource.CHARACTERS, 60);
                      throw TransientException.invalidResponse("noise");
                    }))
        .hasMessageStartingWith("the budget of 100 characters is spent (120 used).");
  }

  @Test
  void breakersAndUsageContinueAfterAWorkerDied() {
    List<Event> past =
        List.of(
            new BreakerChanged(CLOCK.instant(), SERVICE, "open", "503"),
            new CallFinished(
                CLOCK.instant(),
                "a",
                "voice",
                "synthesis",
                SERVICE,
                1,
                true,
                false,
                null,
                Map.of("characters", 100L)));
    Resilience resilience =
        new Resilience(
            ResilienceSettings.of(Map.of(), Map.of("characters", "150")),
            events::add,
            CLOCK,
            past,
            Map.of("characters", 50L));

    assertThatThrownBy(() -> resilience.call(provider(), operation(), failing(0, null)))
        .hasMessageContaining("the budget of 150 characters is spent (150 used)");
    assertThat(resilience.timeUntilProbe(provider())).isPresent();
    assertThat(resilience.lastError(provider())).isEqualTo("503");
  }

  private Resilience resilience() {
    return resilience(Map.of("breakerPatience", "0"), Map.of());
  }

  private Resilience resilience(Map<String, String> settings, Map<String, String> budget) {
    return new Resilience(
        ResilienceSettings.of(settings, budget), events::add, CLOCK, List.of(), Map.of());
  }

  private static ConfiguredProvider<FakeService> provider() {
    return provider(Map.of());
  }

  private static ConfiguredProvider<FakeService> provider(Map<String, String> settings) {
    return FakeService.configured("voice.example.com", settings);
  }

  private ActiveOperation operation() {
    return new ActiveOperation("lighthouse", Stage.VOICE, "synthesis", events::add, CLOCK);
  }

  private String call(ConfiguredProvider<?> provider, MeteredCall<String> call) throws Exception {
    return resilience().call(provider, operation(), call);
  }

  private MeteredCall<String> failing(int times, IOException failure) {
    return meter -> {
      if (calls.incrementAndGet() <= times) {
        throw failure;
      }
      return "done";
    };
  }

  private static MeteredCall<String> using(Resource resource, long amount) {
    return meter -> {
      meter.used(resource, amount);
      return "done";
    };
  }

  private String hang() throws InterruptedException {
    new CountDownLatch(1).await();
    return "never";
  }

  private <E extends Event> List<E> only(Class<E> type) {
    return List.copyOf(events).stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }
}
