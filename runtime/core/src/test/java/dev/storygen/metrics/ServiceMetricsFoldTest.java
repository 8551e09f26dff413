package dev.storygen.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.FallbackTaken;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.report.ConsoleSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceMetricsFoldTest {

  private static final String CHAT = "api.example.com/chat";
  private static final String SPEECH = "api.example.com/speech";

  private final List<Event> events = new ArrayList<>();

  @Test
  void breakersTellWhatTheyWentThrough() {
    events.add(new RunStarted(at(0), "generate", List.of("a"), false));
    call(1, CHAT, null, Map.of("inputTokens", 900L, "outputTokens", 400L));
    call(2, SPEECH, "answered 503", Map.of());
    breaker(2, "open");
    breaker(5, "half-open");
    call(6, SPEECH, "answered 502", Map.of());
    breaker(6, "open");
    breaker(9, "half-open");
    call(10, SPEECH, null, Map.of("characters", 1200L));
    breaker(10, "closed");
    events.add(new RunFinished(at(20)));

    Metrics metrics = MetricsFold.of(events);

    assertThat(metrics.breakers())
        .containsExactly(
            new BreakerRecord(CHAT, "closed", 1, 0, 0, null, 0, List.of()),
            new BreakerRecord(
                SPEECH,
                "closed",
                3,
                2,
                2,
                "answered 502",
                8,
                List.of(
                    change(2, "open"),
                    change(5, "half-open"),
                    change(6, "open"),
                    change(9, "half-open"),
                    change(10, "closed"))));
    assertThat(metrics.used())
        .isEqualTo(Map.of("inputTokens", 900L, "outputTokens", 400L, "characters", 1200L));
    assertThat(lines(metrics))
        .containsExactly(
            new ConsoleLine(
                LogLevel.WARNING,
                "api.example.com/speech: circuit breaker closed, opened 2 times, not closed for 8.0 s"
                    + " in all. Last error: answered 502"),
            new ConsoleLine(
                LogLevel.INFO, "Used: 1,200 characters, 900 input tokens, 400 output tokens"));
  }

  @Test
  void aBreakerThatStayedOpenWasOpenToTheEndOfTheRun() {
    events.add(new RunStarted(at(0), "generate", List.of("a"), false));
    call(2, SPEECH, "answered 503", Map.of());
    breaker(2, "open");
    events.add(new RunFinished(at(7)));
    events.add(new RunStarted(at(100), "verify", List.of("a"), false));
    events.add(new RunFinished(at(101)));

    assertThat(MetricsFold.of(events).breakers())
        .containsExactly(
            new BreakerRecord(
                SPEECH, "open", 1, 1, 1, "answered 503", 5, List.of(change(2, "open"))));
  }

  @Test
  void aWorkerThatGoesOnOpensNoBreakerThatWasOpen() {
    events.add(new RunStarted(at(0), "generate", List.of("a"), false));
    call(2, SPEECH, "answered 503", Map.of());
    breaker(2, "open");
    events.add(new RunStarted(at(4), "generate", List.of("a"), true));
    breaker(4, "open");
    events.add(new RunFinished(at(5)));
    events.add(new RunStarted(at(6), "generate", List.of("b"), true));
    events.add(new RunFinished(at(7)));

    assertThat(MetricsFold.of(events).breakers())
        .containsExactly(
            new BreakerRecord(
                SPEECH, "open", 1, 1, 1, "answered 503", 5, List.of(change(2, "open"))));
  }

  @Test
  void aRefusedKeyIsNoFailureOfTheService() {
    events.add(new RunStarted(at(0), "generate", List.of("a"), false));
    events.add(
        new CallFinished(
            at(1), "a", "voice", "synthesis", SPEECH, 1, false, false, "refused", Map.of()));

    assertThat(MetricsFold.of(events).breakers())
        .containsExactly(new BreakerRecord(SPEECH, "closed", 1, 0, 0, null, 0, List.of()));
  }

  @Test
  void aFallbackIsNeverSilent() {
    events.add(new RunStarted(at(0), "generate", List.of("a"), false));
    events.add(
        new FallbackTaken(
            at(1), "a", "voice", "synthesis", "elevenlabs", "embedded", "answered 503"));

    Metrics metrics = MetricsFold.of(events);

    assertThat(metrics.fallbacks())
        .containsExactly(
            new FallbackRecord(
                at(1), "a", "voice", "synthesis", "elevenlabs", "embedded", "answered 503"));
    assertThat(lines(metrics))
        .containsExactly(
            new ConsoleLine(
                LogLevel.WARNING,
                "a: voice by the fallback embedded instead of elevenlabs, which failed: answered"
                    + " 503"));
  }

  @Test
  void budgetsGoOnFromWhatOtherGoalsOfTheBuildSpent() {
    events.add(new RunStarted(at(0), "generate", List.of("a"), false));
    events.add(new BudgetSet(at(0), "tokens", 1000, 300));
    events.add(new BudgetSet(at(0), "characters", 500, 0));
    call(1, CHAT, null, Map.of("inputTokens", 100L, "outputTokens", 50L, "images", 2L));
    events.add(new RunFinished(at(2)));
    events.add(new RunStarted(at(3), "generate", List.of("b"), true));
    events.add(new BudgetSet(at(3), "tokens", 1000, 450));
    call(4, CHAT, null, Map.of("inputTokens", 600L));
    events.add(new RunFinished(at(5)));
    events.add(new RunStarted(at(6), "verify", List.of("a"), false));

    Metrics metrics = MetricsFold.of(events);

    assertThat(metrics.budgets())
        .containsExactly(new BudgetUse("tokens", 1000, 1050), new BudgetUse("characters", 500, 0));
    assertThat(metrics.budgets()).extracting(BudgetUse::spent).containsExactly(true, false);
    assertThat(metrics.used())
        .isEqualTo(Map.of("inputTokens", 700L, "outputTokens", 50L, "images", 2L));
  }

  @Test
  void everyRetryIsKept() {
    events.add(new RunStarted(at(0), "generate", List.of("a"), false));
    events.add(new RetryScheduled(at(1), "a", "voice", "synthesis", 1, 2, "answered 503"));
    events.add(new RetryScheduled(at(4), "a", "voice", "synthesis", 2, 4, "answered 429"));

    assertThat(MetricsFold.of(events).retries())
        .containsExactly(
            new RetryRecord(at(1), "a", "voice", "synthesis", 1, 2, "answered 503"),
            new RetryRecord(at(4), "a", "voice", "synthesis", 2, 4, "answered 429"));
  }

  @Test
  void theNextRunStartsAfresh() {
    events.add(new RunStarted(at(0), "generate", List.of("a"), false));
    call(2, SPEECH, "answered 503", Map.of());
    events.add(new RunStarted(at(9), "generate", List.of("a"), false));

    assertThat(MetricsFold.of(events).breakers()).isEmpty();
  }

  private static List<ConsoleLine> lines(Metrics metrics) {
    List<ConsoleLine> lines = ConsoleSummary.ofGenerate(metrics);
    return lines.subList(1, lines.size());
  }

  private void call(int second, String service, String error, Map<String, Long> used) {
    events.add(
        new CallFinished(
            at(second),
            "a",
            "voice",
            "synthesis",
            service,
            0.5,
            error == null,
            error != null,
            error,
            used));
  }

  private static BreakerChange change(int second, String state) {
    return new BreakerChange(at(second), state, null);
  }

  private void breaker(int second, String state) {
    events.add(new BreakerChanged(at(second), SPEECH, state, null));
  }

  private static Instant at(int second) {
    return Instant.EPOCH.plusSeconds(second);
  }
}
