package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.StoryWaiting;
import dev.storygen.model.Stage;
import dev.storygen.provider.TransientException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdmissionControllerTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final String FAILURE = "answered 503";

  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch waiting = new CountDownLatch(1);
  private final Consumer<Event> observer =
      event -> {
        events.add(event);
        if (event instanceof StoryWaiting) {
          waiting.countDown();
        }
      };
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private Resilience resilience;

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void aStoryWithoutServicesNeverWaits() throws Exception {
    AdmissionController admission = admission(Map.of());
    ServiceNeed local = new ServiceNeed(Stage.REVISE, ConfiguredProvider.local(() -> "embedded"));

    for (int i = 0; i < 100; i++) {
      admission.acquire(i, "story " + i, List.of(local));
    }
    assertThat(events).isEmpty();
  }

  @Test
  void theFirstServiceLimitsTheAdmittedStories() throws Exception {
    AdmissionController admission = admission(Map.of());
    List<ServiceNeed> needs =
        List.of(new ServiceNeed(Stage.REVISE, provider(Map.of("maxConcurrent", "2"))));
    AdmissionController.Permit first = admission.acquire(0, "a", needs);
    AdmissionController.Permit second = admission.acquire(1, "b", needs);

    Future<AdmissionController.Permit> third =
        threads.submit(() -> admission.acquire(2, "c", needs));
    Future<AdmissionController.Permit> fourth =
        threads.submit(() -> admission.acquire(3, "d", needs));
    first.releaseAfter(Stage.VOICE);
    assertThat(third.isDone() || fourth.isDone()).isFalse();
    first.releaseAfter(Stage.REVISE);
    first.close();
    second.close();

    assertThat(third.get()).isNotNull();
    assertThat(fourth.get()).isNotNull();
  }

  @Test
  void oneStoryProbesAServiceInOutageAndTheOthersWait() throws Exception {
    AdmissionController admission = admission(Map.of());
    ConfiguredProvider<FakeService> provider = provider(Map.of("breakerTimeout", "1ms"));
    List<ServiceNeed> needs = List.of(new ServiceNeed(Stage.VOICE, provider));
    open(provider);
    awaitHalfOpen(provider);

    AdmissionController.Permit probe = admission.acquire(0, "a", needs);
    Future<AdmissionController.Permit> other =
        threads.submit(() -> admission.acquire(1, "b", needs));
    waiting.await();
    assertThat(other.isDone()).isFalse();
    resilience.call(provider, operation(), meter -> "back");

    assertThat(other.get()).isNotNull();
    probe.close();
    assertThat(events)
        .contains(new StoryWaiting(CLOCK.instant(), "b", "voice.example.com/speech", FAILURE));
  }

  @Test
  void aStoryThatEndsWithoutAProbeLeavesItToTheNext() throws Exception {
    AdmissionController admission = admission(Map.of());
    ConfiguredProvider<FakeService> provider = provider(Map.of("breakerTimeout", "1ms"));
    List<ServiceNeed> needs = List.of(new ServiceNeed(Stage.VOICE, provider));
    open(provider);
    awaitHalfOpen(provider);
    AdmissionController.Permit probe = admission.acquire(0, "a", needs);
    Future<AdmissionController.Permit> other =
        threads.submit(() -> admission.acquire(1, "b", needs));
    waiting.await();

    probe.close();

    assertThat(other.get()).isNotNull();
  }

  @Test
  void theWaitForAServiceIsLimited() throws Exception {
    AdmissionController admission = admission(Map.of("breakerPatience", "10ms"));
    ConfiguredProvider<FakeService> provider = provider(Map.of("breakerTimeout", "1h"));
    open(provider);

    assertThat(admission.acquire(0, "a", List.of(new ServiceNeed(Stage.VOICE, provider))))
        .isNotNull();
    assertThat(resilience.timeUntilProbe(provider))
        .hasValueSatisfying(left -> assertThat(left).isPositive());
    events.clear();

    // The wait does not start again for the next story.
    assertThat(admission.acquire(1, "b", List.of(new ServiceNeed(Stage.VOICE, provider))))
        .isNotNull();
    assertThat(events).isEmpty();
  }

  @Test
  void aStoryWhoseProviderHasAFallbackDoesNotWait() throws Exception {
    AdmissionController admission = admission(Map.of());
    ConfiguredProvider<FakeService> provider = provider(Map.of("breakerTimeout", "1h"));
    open(provider);
    ConfiguredProvider<FakeService> covered = withFallback(provider);

    assertThat(admission.acquire(0, "a", List.of(new ServiceNeed(Stage.VOICE, covered))))
        .isNotNull();
    assertThat(events).doesNotHaveAnyElementsOfTypes(StoryWaiting.class);
  }

  @Test
  void storiesStartInTheOrderOfTheirPriorities() throws Exception {
    AdmissionController admission = admission(Map.of());
    List<ServiceNeed> needs = List.of(new ServiceNeed(Stage.REVISE, provider(Map.of())));

    Future<AdmissionController.Permit> third =
        threads.submit(() -> admission.acquire(2, "c", needs));
    Future<AdmissionController.Permit> second =
        threads.submit(() -> admission.acquire(1, "b", needs));
    assertThat(second.isDone() || third.isDone()).isFalse();
    admission.acquire(0, "a", needs);

    assertThat(second.get()).isNotNull();
    assertThat(third.get()).isNotNull();
  }

  @Test
  void anInterruptedStoryDoesNotBlockTheNext() throws Exception {
    AdmissionController admission = admission(Map.of());
    List<ServiceNeed> needs = List.of(new ServiceNeed(Stage.REVISE, provider(Map.of())));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> admission.acquire(1, "b", needs))
        .isInstanceOf(InterruptedException.class);
    admission.acquire(0, "a", needs);

    assertThat(admission.acquire(2, "c", needs)).isNotNull();
  }

  private AdmissionController admission(Map<String, String> settings) {
    ResilienceSettings all = ResilienceSettings.of(settings, Map.of());
    resilience = new Resilience(all, observer, CLOCK, List.of(), Map.of());
    return new AdmissionController(resilience, observer, CLOCK);
  }

  private static ConfiguredProvider<FakeService> provider(Map<String, String> settings) {
    return FakeService.configured("voice.example.com", settings);
  }

  private static ConfiguredProvider<FakeService> withFallback(
      ConfiguredProvider<FakeService> provider) {
    return new ConfiguredProvider<>(
        provider.provider(),
        provider.policy(),
        Optional.of(FakeService.configured("second.example.com", Map.of())));
  }

  /** With a fallback, the call does not wait for the end of the outage. */
  private void open(ConfiguredProvider<FakeService> provider) {
    assertThatThrownBy(
            () ->
                resilience.call(
                    withFallback(provider),
                    operation(),
                    meter -> {
                      throw new TransientException(FAILURE, null);
                    }))
        .isNotNull();
    if (resilience.timeUntilProbe(provider).isEmpty()) {
      open(provider);
    }
  }

  private void awaitHalfOpen(ConfiguredProvider<?> provider) {
    while (!resilience.timeUntilProbe(provider).orElseThrow().isZero()) {
      Thread.onSpinWait();
    }
  }

  private ActiveOperation operation() {
    return new ActiveOperation("other", Stage.VOICE, "synthesis", observer, CLOCK);
  }
}
