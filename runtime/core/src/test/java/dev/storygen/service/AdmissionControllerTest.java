package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
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
  private final Consumer<Event> told =
      event -> {
        events.add(event);
        if (event instanceof StoryWaiting) {
          waiting.countDown();
        }
      };
  private final List<Event> past = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private Resilience resilience;

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void whoNeedsNoServiceNeverWaits() throws Exception {
    AdmissionController admission = admission(Map.of());
    ServiceNeed local = new ServiceNeed(Stage.REVISE, ConfiguredProvider.local(() -> "embedded"));

    for (int i = 0; i < 100; i++) {
      admission.enter(i, "story " + i, List.of(local));
    }
    assertThat(events).isEmpty();
  }

  @Test
  void noMoreStoriesBeginThanTheFirstServiceTakes() throws Exception {
    AdmissionController admission = admission(Map.of());
    List<ServiceNeed> needs =
        List.of(new ServiceNeed(Stage.REVISE, part(Map.of("maxConcurrent", "2"))));
    AdmissionController.Permit first = admission.enter(0, "a", needs);
    AdmissionController.Permit second = admission.enter(1, "b", needs);

    Future<AdmissionController.Permit> third = threads.submit(() -> admission.enter(2, "c", needs));
    Future<AdmissionController.Permit> fourth =
        threads.submit(() -> admission.enter(3, "d", needs));
    first.passed(Stage.VOICE);
    assertThat(third.isDone() || fourth.isDone()).isFalse();
    first.passed(Stage.REVISE);
    first.close();
    second.close();

    assertThat(third.get()).isNotNull();
    assertThat(fourth.get()).isNotNull();
  }

  @Test
  void whileAServiceIsOutOneStoryFindsOutAndTheOthersWait() throws Exception {
    AdmissionController admission = admission(Map.of());
    ConfiguredProvider<FakeService> part = part(Map.of("breakerTimeout", "1ms"));
    List<ServiceNeed> needs = List.of(new ServiceNeed(Stage.VOICE, part));
    open(part);
    awaitHalfOpen(part);

    AdmissionController.Permit probe = admission.enter(0, "a", needs);
    Future<AdmissionController.Permit> other = threads.submit(() -> admission.enter(1, "b", needs));
    waiting.await();
    assertThat(other.isDone()).isFalse();
    resilience.call(part, operation(), meter -> "back");

    assertThat(other.get()).isNotNull();
    probe.close();
    assertThat(events)
        .contains(new StoryWaiting(CLOCK.instant(), "b", "voice.example.com/speech", FAILURE));
  }

  @Test
  void aStoryThatNeverAskedTheServiceLeavesItToTheNext() throws Exception {
    AdmissionController admission = admission(Map.of());
    ConfiguredProvider<FakeService> part = part(Map.of("breakerTimeout", "1ms"));
    List<ServiceNeed> needs = List.of(new ServiceNeed(Stage.VOICE, part));
    open(part);
    awaitHalfOpen(part);
    AdmissionController.Permit probe = admission.enter(0, "a", needs);
    Future<AdmissionController.Permit> other = threads.submit(() -> admission.enter(1, "b", needs));
    waiting.await();

    probe.close();

    assertThat(other.get()).isNotNull();
  }

  @Test
  void patienceEnds() throws Exception {
    AdmissionController admission = admission(Map.of("breakerPatience", "10ms"));
    ConfiguredProvider<FakeService> part = part(Map.of("breakerTimeout", "1h"));
    open(part);

    assertThat(admission.enter(0, "a", List.of(new ServiceNeed(Stage.VOICE, part)))).isNotNull();
    assertThat(resilience.outFor(part)).hasValueSatisfying(left -> assertThat(left).isPositive());
    events.clear();

    // And is not had again for the next story.
    assertThat(admission.enter(1, "b", List.of(new ServiceNeed(Stage.VOICE, part)))).isNotNull();
    assertThat(events).isEmpty();
  }

  @Test
  void whoHasAFallbackDoesNotWait() throws Exception {
    AdmissionController admission = admission(Map.of());
    ConfiguredProvider<FakeService> part = part(Map.of("breakerTimeout", "1h"));
    open(part);
    ConfiguredProvider<FakeService> covered =
        new ConfiguredProvider<>(
            part.provider(),
            part.policy(),
            Optional.of(FakeService.part("second.example.com", Map.of())));

    assertThat(admission.enter(0, "a", List.of(new ServiceNeed(Stage.VOICE, covered)))).isNotNull();
    assertThat(events).doesNotHaveAnyElementsOfTypes(StoryWaiting.class);
  }

  @Test
  void storiesBeginInTheOrderOfTheirTurns() throws Exception {
    AdmissionController admission = admission(Map.of());
    List<ServiceNeed> needs = List.of(new ServiceNeed(Stage.REVISE, part(Map.of())));

    Future<AdmissionController.Permit> third = threads.submit(() -> admission.enter(2, "c", needs));
    Future<AdmissionController.Permit> second =
        threads.submit(() -> admission.enter(1, "b", needs));
    assertThat(second.isDone() || third.isDone()).isFalse();
    admission.enter(0, "a", needs);

    assertThat(second.get()).isNotNull();
    assertThat(third.get()).isNotNull();
  }

  @Test
  void whoLosesItsTurnKeepsNobodyFromTheirs() throws Exception {
    AdmissionController admission = admission(Map.of());
    List<ServiceNeed> needs = List.of(new ServiceNeed(Stage.REVISE, part(Map.of())));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> admission.enter(1, "b", needs))
        .isInstanceOf(InterruptedException.class);
    admission.enter(0, "a", needs);

    assertThat(admission.enter(2, "c", needs)).isNotNull();
  }

  @Test
  void patienceThatWasHadBeforeAWorkerDiedIsNotHadAgain() throws Exception {
    past.add(
        new BreakerChanged(
            Instant.EPOCH.minusSeconds(3600), "voice.example.com/speech", "open", FAILURE));
    AdmissionController admission = admission(Map.of("breakerPatience", "30min"));
    ConfiguredProvider<FakeService> part = part(Map.of("breakerTimeout", "1h"));

    assertThat(admission.enter(0, "a", List.of(new ServiceNeed(Stage.VOICE, part)))).isNotNull();
    assertThat(resilience.outFor(part)).isPresent();
    assertThat(events).doesNotHaveAnyElementsOfTypes(StoryWaiting.class);
  }

  private AdmissionController admission(Map<String, String> settings) {
    ResilienceSettings all = ResilienceSettings.of(settings, Map.of());
    resilience = new Resilience(all, told, CLOCK, past, Map.of());
    return new AdmissionController(resilience, all.breakerPatience(), past, told, CLOCK);
  }

  private static ConfiguredProvider<FakeService> part(Map<String, String> settings) {
    return FakeService.part("voice.example.com", settings);
  }

  private void open(ConfiguredProvider<?> part) {
    assertThatThrownBy(
            () ->
                resilience.call(
                    part,
                    operation(),
                    meter -> {
                      throw new TransientException(FAILURE, null);
                    }))
        .isNotNull();
    if (resilience.outFor(part).isEmpty()) {
      open(part);
    }
  }

  private void awaitHalfOpen(ConfiguredProvider<?> part) {
    while (!resilience.outFor(part).orElseThrow().isZero()) {
      Thread.onSpinWait();
    }
  }

  private ActiveOperation operation() {
    return new ActiveOperation("other", Stage.VOICE, "synthesis", told, CLOCK);
  }
}
