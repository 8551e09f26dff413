package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.event.Events;
import dev.storygen.model.BudgetKind;
import dev.storygen.provider.Resource;
import dev.storygen.service.LimitReply.Permission;
import dev.storygen.service.LimitRequest.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Executors are names, and time passes when the test says so. */
class CallLeasesTest {

  private static final String VOICE = "voice.example.com/speech";
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private final List<Event> events = new ArrayList<>();
  private long now = -5; // the origin of nanoTime is arbitrary
  private Map<String, String> resilience = Map.of();
  private CallLeases leases = leases(Map.of());

  @Test
  void noMoreCallsAtOnceThanTheServiceTakesWhoeverMakesThem() {
    resilience = Map.of("maxConcurrent", "2");

    assertThat(ask("executor-1", 1)).isEqualTo(Permission.GRANTED);
    assertThat(ask("executor-2", 1)).isEqualTo(Permission.GRANTED);
    assertThat(ask("executor-3", 1)).isEqualTo(Permission.WAIT);

    end("executor-1", 1, Outcome.SUCCEEDED);
    assertThat(ask("executor-3", 1)).isEqualTo(Permission.GRANTED);
  }

  @Test
  void thoseThatWaitAreServedInTheirOrder() {
    resilience = Map.of("maxConcurrent", "1");
    ask("executor-1", 1);
    ask("executor-2", 1);
    ask("executor-3", 1);

    end("executor-1", 1, Outcome.SUCCEEDED);

    assertThat(ask("executor-3", 1)).isEqualTo(Permission.WAIT);
    assertThat(ask("executor-2", 1)).isEqualTo(Permission.GRANTED);
  }

  @Test
  void oneThatDoesNotAskAgainIsPassedOver() {
    resilience = Map.of("maxConcurrent", "1");
    ask("executor-1", 1);
    ask("executor-2", 1);
    end("executor-1", 1, Outcome.SUCCEEDED);

    pass(Duration.ofSeconds(63));

    assertThat(ask("executor-3", 1)).isEqualTo(Permission.GRANTED);
  }

  @Test
  void theCallsOfALostExecutorEndWithIt() {
    resilience = Map.of("maxConcurrent", "2");
    ask("executor-1", 1);
    ask("executor-1", 2);
    ask("executor-1", 3);

    leases.lost("executor-1"::equals);

    assertThat(ask("executor-2", 1)).isEqualTo(Permission.GRANTED);
    assertThat(ask("executor-2", 2)).isEqualTo(Permission.GRANTED);
    assertThat(ask("executor-2", 3)).isEqualTo(Permission.WAIT);
  }

  @Test
  void aCallWhoseEndNobodyTellsEndsAfterItsTimeLimit() {
    resilience = Map.of("maxConcurrent", "1", "callTimeout", "10s");
    ask("executor-1", 1);

    pass(Duration.ofSeconds(69));
    assertThat(ask("executor-2", 1)).isEqualTo(Permission.WAIT);
    pass(Duration.ofSeconds(2));
    assertThat(ask("executor-2", 1)).isEqualTo(Permission.GRANTED);
  }

  @Test
  void aReplyThatWasLostIsGivenAgain() {
    resilience = Map.of("maxConcurrent", "1");
    ask("executor-1", 1);

    assertThat(ask("executor-1", 1)).isEqualTo(Permission.GRANTED);
    end("executor-1", 1, Outcome.SUCCEEDED);
    end("executor-1", 1, Outcome.SUCCEEDED);

    assertThat(ask("executor-2", 1)).isEqualTo(Permission.GRANTED);
    assertThat(ask("executor-2", 2)).isEqualTo(Permission.WAIT);
  }

  @Test
  void callsOfAllBeginEvenlySpaced() {
    resilience = Map.of("requestsPerMinute", "60", "maxConcurrent", "100");
    Deque<String> waiting = new ArrayDeque<>();
    List<Long> begun = new ArrayList<>();
    for (int executor = 0; executor < 7; executor++) {
      waiting.add("executor-" + executor);
    }
    while (!waiting.isEmpty()) {
      List<String> asking = List.copyOf(waiting);
      for (String executor : asking) {
        if (ask(executor, 1) == Permission.GRANTED) {
          waiting.remove(executor);
          begun.add(TimeUnit.NANOSECONDS.toMillis(now + 5));
        }
      }
      pass(Duration.ofMillis(100));
    }

    assertThat(begun).containsExactly(0L, 1000L, 2000L, 3000L, 4000L, 5000L, 6000L);
  }

  @Test
  void aCallerIsToldWhenItsTurnComes() {
    resilience = Map.of("requestsPerMinute", "60");
    ask("executor-1", 1);

    assertThat(reply("executor-2", 1).waitMillis()).isEqualTo(1000);
    assertThat(reply("executor-3", 1).waitMillis()).isEqualTo(2000);
    pass(Duration.ofMillis(600));
    assertThat(reply("executor-2", 1).waitMillis()).isEqualTo(400);
  }

  @Test
  void failuresOfAllOpenTheBreakerAndAllKnowIt() {
    resilience = Map.of("failureThreshold", "2");
    ask("executor-1", 1);
    ask("executor-2", 1);
    assertThat(end("executor-1", 1, Outcome.FAILED).counted()).isTrue();
    LimitReply second = end("executor-2", 1, Outcome.FAILED);

    assertThat(second.breaker().state()).isEqualTo("open");
    LimitReply third = reply("executor-3", 1);
    assertThat(third.permission()).isEqualTo(Permission.WAIT);
    assertThat(third.waitMillis()).isEqualTo(1000);
    assertThat(third.breaker().failures()).isEqualTo(2);
    assertThat(third.breaker().error()).isEqualTo("HTTP 503");
    assertThat(Events.of(events, BreakerChanged.class))
        .containsExactly(new BreakerChanged(Instant.EPOCH, VOICE, "open", "HTTP 503"));
  }

  @Test
  void oneExecutorProbesForAll() {
    open();
    pass(Duration.ofSeconds(60));

    assertThat(ask("executor-1", 2)).isEqualTo(Permission.GRANTED);
    assertThat(ask("executor-2", 2)).isEqualTo(Permission.WAIT);
    end("executor-1", 2, Outcome.SUCCEEDED);

    assertThat(ask("executor-2", 2)).isEqualTo(Permission.GRANTED);
    assertThat(Events.of(events, BreakerChanged.class))
        .extracting(BreakerChanged::state)
        .containsExactly("open", "half-open", "closed");
  }

  @Test
  void theProbeOfALostExecutorIsMadeByAnother() {
    open();
    pass(Duration.ofSeconds(60));
    ask("executor-1", 2);

    leases.lost("executor-1"::equals);

    assertThat(ask("executor-2", 2)).isEqualTo(Permission.GRANTED);
  }

  @Test
  void afterThePatienceOneCallIsMadeAndTheOthersAreGivenUp() {
    resilience = Map.of("failureThreshold", "1", "breakerTimeout", "10min");
    ask("executor-1", 1);
    end("executor-1", 1, Outcome.FAILED);
    pass(PATIENCE);

    assertThat(ask("executor-1", 2)).isEqualTo(Permission.GRANTED);
    end("executor-1", 2, Outcome.FAILED);

    assertThat(ask("executor-2", 2)).isEqualTo(Permission.UNAVAILABLE);
  }

  @Test
  void imagesNeverGoBeyondTheirBudget() {
    leases = leases(Map.of("images", "3"));

    assertThat(ask("executor-1", 1, BudgetKind.IMAGES)).isEqualTo(Permission.GRANTED);
    assertThat(ask("executor-2", 1, BudgetKind.IMAGES)).isEqualTo(Permission.GRANTED);
    assertThat(ask("executor-3", 1, BudgetKind.IMAGES)).isEqualTo(Permission.GRANTED);
    assertThat(ask("executor-4", 1, BudgetKind.IMAGES)).isEqualTo(Permission.WAIT);
    end("executor-1", 1, Outcome.FAILED); // and was not billed
    assertThat(ask("executor-4", 1, BudgetKind.IMAGES)).isEqualTo(Permission.GRANTED);
    for (String executor : List.of("executor-2", "executor-3", "executor-4")) {
      end(executor, 1, Map.of(Resource.IMAGES, 1L));
    }

    LimitReply refused = reply("executor-1", 2, BudgetKind.IMAGES);
    assertThat(refused.permission()).isEqualTo(Permission.REFUSED);
    assertThat(refused.message())
        .isEqualTo(
            "the budget of 3 images is spent (3 used). What is made is kept; raise"
                + " <budget><images> or run the other stories in another build.");
    assertThat(events)
        .containsExactly(
            new BudgetSet(Instant.EPOCH, "images", 3, 0),
            new BudgetSpent(Instant.EPOCH, "images", 3, 3));
  }

  @Test
  void theLargestCallSoFarIsReserved() {
    leases = leases(Map.of("characters", "1000"));
    ask("executor-1", 1, BudgetKind.CHARACTERS);
    end("executor-1", 1, Map.of(Resource.CHARACTERS, 400L));

    assertThat(ask("executor-1", 2, BudgetKind.CHARACTERS)).isEqualTo(Permission.GRANTED);
    assertThat(ask("executor-2", 2, BudgetKind.CHARACTERS)).isEqualTo(Permission.GRANTED);
    assertThat(ask("executor-3", 2, BudgetKind.CHARACTERS)).isEqualTo(Permission.WAIT);
    end("executor-1", 2, Map.of(Resource.CHARACTERS, 100L));

    assertThat(ask("executor-3", 2, BudgetKind.CHARACTERS)).isEqualTo(Permission.GRANTED);
    assertThat(ask("executor-3", 3)).isEqualTo(Permission.GRANTED); // uses no budget
  }

  @Test
  void theCallOfALostExecutorCountsAsTheLargest() {
    leases = leases(Map.of("characters", "1000"));
    ask("executor-1", 1, BudgetKind.CHARACTERS);
    end("executor-1", 1, Map.of(Resource.CHARACTERS, 600L));
    ask("executor-1", 2, BudgetKind.CHARACTERS);

    leases.lost("executor-1"::equals);

    assertThat(reply("executor-2", 2, BudgetKind.CHARACTERS).message())
        .startsWith("the budget of 1000 characters is spent (1200 used).");
  }

  @Test
  void aProcessThatReplacesOneThatDiedKnowsWhatWasBefore() {
    List<Event> past = List.of(new BreakerChanged(Instant.EPOCH, VOICE, "open", "HTTP 500"));
    leases = leases(Map.of("images", "3"), past, Map.of("images", 3L));

    assertThat(reply("executor-1", 1).breaker().error()).isEqualTo("HTTP 500");
    assertThat(ask("executor-1", 2, BudgetKind.IMAGES)).isEqualTo(Permission.REFUSED);
  }

  private void open() {
    resilience = Map.of("failureThreshold", "1", "breakerTimeout", "60s");
    ask("executor-1", 1);
    end("executor-1", 1, Outcome.FAILED);
  }

  private CallLeases leases(Map<String, String> budget) {
    return leases(budget, List.of(), Map.of());
  }

  private CallLeases leases(Map<String, String> budget, List<Event> past, Map<String, Long> spent) {
    return new CallLeases(
        ResilienceSettings.of(Map.of(), budget),
        events::add,
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
        () -> now,
        past,
        spent);
  }

  private Permission ask(String executor, long call) {
    return ask(executor, call, null);
  }

  private Permission ask(String executor, long call, BudgetKind spends) {
    return reply(executor, call, spends).permission();
  }

  private LimitReply reply(String executor, long call) {
    return reply(executor, call, null);
  }

  private LimitReply reply(String executor, long call, BudgetKind spends) {
    ServicePolicy policy = ResilienceSettings.of(resilience, Map.of()).service();
    return leases.answer(executor, new LimitRequest.Call(VOICE, call, policy, spends, PATIENCE));
  }

  private LimitReply end(String executor, long call, Outcome outcome) {
    String error = outcome == Outcome.FAILED ? "HTTP 503" : null;
    return leases.answer(executor, new LimitRequest.Ended(VOICE, call, outcome, error, Map.of()));
  }

  private void end(String executor, long call, Map<Resource, Long> usage) {
    leases.answer(executor, new LimitRequest.Ended(VOICE, call, Outcome.SUCCEEDED, null, usage));
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
