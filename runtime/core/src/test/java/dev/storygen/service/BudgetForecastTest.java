package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BudgetSet;
import dev.storygen.model.BudgetKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetForecastTest {

  private final List<Event> events = new ArrayList<>();

  @Test
  void callsAreRefusedOnceTheBudgetIsSpent() {
    BudgetForecast forecast = forecast(Map.of("characters", "1000"), Map.of());

    assertThat(forecast.use(BudgetKind.CHARACTERS, 600, 1)).isEmpty();
    assertThat(forecast.use(BudgetKind.CHARACTERS, 600, 1)).isEmpty(); // began within the budget
    assertThat(forecast.use(BudgetKind.CHARACTERS, 1, 1))
        .contains(
            "the budget of 1000 characters is spent (1200 used). What is made is kept; raise"
                + " <budget><characters> or run the other stories in another build.");
  }

  @Test
  void eachCallOfANarrationInPartsIsJudged() {
    assertThat(
            forecast(Map.of("characters", "1000"), Map.of()).use(BudgetKind.CHARACTERS, 3_000, 3))
        .hasValueSatisfying(
            message ->
                assertThat(message)
                    .startsWith("the budget of 1000 characters is spent (1000 used)"));
  }

  @Test
  void whatTheBuildHasSpentCounts() {
    BudgetForecast forecast = forecast(Map.of("tokens", "100"), Map.of("inputTokens", 100L));

    assertThat(forecast.use(BudgetKind.TOKENS, 1, 1)).isPresent();
    assertThat(events).containsExactly(new BudgetSet(Instant.EPOCH, "tokens", 100, 100));
  }

  @Test
  void withoutABudgetNothingIsRefused() {
    BudgetForecast forecast = forecast(Map.of("images", "1"), Map.of());

    assertThat(forecast.use(BudgetKind.CHARACTERS, 1_000_000_000_000L, 7)).isEmpty();
    assertThat(forecast.use(BudgetKind.CHARACTERS, 1, 1)).isEmpty();
  }

  private BudgetForecast forecast(Map<String, String> budget, Map<String, Long> spent) {
    return new BudgetForecast(
        ResilienceSettings.of(Map.of(), budget),
        spent,
        events::add,
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }
}
