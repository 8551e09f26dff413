package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.Event;
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

class AdmissionTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final String FAILURE = "answered 503";

  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch waiting = new CountDownLatch(1);
  private final Consumer<Event> told =
      event -> {
        events.add(event);
        if (event instanceof Event.StoryWaiting) {
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
    Admission admission = admission(Map.of());
    ServiceNeed local = new ServiceNeed(Stage.REVISE, Part.local(() -> "embedded"));

    for (int i = 0; i < 100; i++) {
      admission.enter(i, "story " + i, List.of(local));
    }
    assertThat(events).isEmpty();
  }

  @Test
  void noMoreStoriesBeginThanTheFirstServiceTakes() throws Exception {
    Admission admission = admission(Map.of());
    List<ServiceNeed> needs =
        List.of(new ServiceNeed(Stage.REVISE, part(Map.of("maxConcurrent", "2"))));
    Admission.Permit first = admission.enter(0, "a", needs);
    Admission.Permit second = admission.enter(1, "b", needs);

    Future<Admission.Permit> third = threads.submit(() -> admission.enter(2, "c", needs));
    Future<Admission.Permit> fourth = threads.submit(() -> admission.enter(3, "d", needs));
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
    Admission admission = admission(Map.of());
    Part<FakeService> part = part(Map.of("breakerTimeout", "1ms"));
    List<ServiceNeed> needs = List.of(new ServiceNeed(Stage.VOICE, part));
    open(part);
    awaitHalfOpen(part);

    Admission.Permit probe = admission.enter(0, "a", needs);
    Future<Admission.Permit> other = threads.submit(() -> admission.enter(1, "b", needs));
    waiting.await();
    assertThat(other.isDone()).isFalse();
    resilience.call(part, operation(), meter -> "back");

    assertThat(other.get()).isNotNull();
    probe.close();
    assertThat(events)
        .contains(
            new Event.StoryWaiting(CLOCK.instant(), "b", "voice.example.com/speech", FAILURE));
  }

  @Test
  void aStoryThatNeverAskedTheServiceLeavesItToTheNext() throws Exception {
    Admission admission = admission(Map.of());
    Part<FakeService> part = part(Map.of("breakerTimeout", "1ms"));
    List<ServiceNeed> needs = List.of(new ServiceNeed(Stage.VOICE, part));
    open(part);
    awaitHalfOpen(part);
    Admission.Permit probe = admission.enter(0, "a", needs);
    Future<Admission.Permit> other = threads.submit(() -> admission.enter(1, "b", needs));
    waiting.await();

    probe.close();

    assertThat(other.get()).isNotNull();
  }

  @Test
  void patienceEnds() throws Exception {
    Admission admission = admission(Map.of("breakerPatience", "10ms"));
    Part<FakeService> part = part(Map.of("breakerTimeout", "1h"));
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
    Admission admission = admission(Map.of());
    Part<FakeService> part = part(Map.of("breakerTimeout", "1h"));
    open(part);
    Part<FakeService> covered =
        new Part<>(
            part.provider(),
            part.policy(),
            Optional.of(FakeService.part("second.example.com", Map.of())));

    assertThat(admission.enter(0, "a", List.of(new ServiceNeed(Stage.VOICE, covered)))).isNotNull();
    assertThat(events).doesNotHaveAnyElementsOfTypes(Event.StoryWaiting.class);
  }

  @Test
  void storiesBeginInTheOrderOfTheirTurns() throws Exception {
    Admission admission = admission(Map.of());
    List<ServiceNeed> needs = List.of(new ServiceNeed(Stage.REVISE, part(Map.of())));

    Future<Admission.Permit> third = threads.submit(() -> admission.enter(2, "c", needs));
    Future<Admission.Permit> second = threads.submit(() -> admission.enter(1, "b", needs));
    assertThat(second.isDone() || third.isDone()).isFalse();
    admission.enter(0, "a", needs);

    assertThat(second.get()).isNotNull();
    assertThat(third.get()).isNotNull();
  }

  @Test
  void whoLosesItsTurnKeepsNobodyFromTheirs() throws Exception {
    Admission admission = admission(Map.of());
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
        new Event.BreakerChanged(
            Instant.EPOCH.minusSeconds(3600), "voice.example.com/speech", "open", FAILURE));
    Admission admission = admission(Map.of("breakerPatience", "30min"));
    Part<FakeService> part = part(Map.of("breakerTimeout", "1h"));

    assertThat(admission.enter(0, "a", List.of(new ServiceNeed(Stage.VOICE, part)))).isNotNull();
    assertThat(resilience.outFor(part)).isPresent();
    assertThat(events).doesNotHaveAnyElementsOfTypes(Event.StoryWaiting.class);
  }

  private Admission admission(Map<String, String> settings) {
    ResilienceSettings all = ResilienceSettings.of(settings, Map.of());
    resilience = new Resilience(all, told, CLOCK, past, Map.of());
    return new Admission(resilience, all.breakerPatience(), past, told, CLOCK);
  }

  private static Part<FakeService> part(Map<String, String> settings) {
    return FakeService.part("voice.example.com", settings);
  }

  private void open(Part<?> part) {
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

  private void awaitHalfOpen(Part<?> part) {
    while (!resilience.outFor(part).orElseThrow().isZero()) {
      Thread.onSpinWait();
    }
  }

  private Operation operation() {
    return new Operation("other", Stage.VOICE, "synthesis", told, CLOCK);
  }
}
