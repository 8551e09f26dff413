package dev.storygen.service;

import static dev.storygen.service.ResilienceFixture.CLOCK;
import static dev.storygen.service.ResilienceFixture.SERVICE;
import static dev.storygen.service.ResilienceFixture.provider;
import static dev.storygen.service.ResilienceFixture.using;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.event.Event;
import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.provider.Resource;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallBudgetTest {

  private final ResilienceFixture service = new ResilienceFixture();

  @Test
  void aSpentBudgetRejectsCalls() throws Exception {
    Resilience resilience = service.resilience(Map.of(), Map.of("characters", "100"));

    resilience.call(provider(), service.operation(), using(Resource.CHARACTERS, 60));
    resilience.call(provider(), service.operation(), using(Resource.CHARACTERS, 60));
    assertThatThrownBy(
            () -> resilience.call(provider(), service.operation(), using(Resource.CHARACTERS, 60)))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the budget of 100 characters is spent (120 used). What is made is kept; raise"
                + " <budget><characters> or run the other stories in another build.");

    assertThat(service.only(BudgetSpent.class))
        .containsExactly(new BudgetSpent(CLOCK.instant(), "characters", 100, 120));
    assertThat(service.only(CallFinished.class))
        .extracting(CallFinished::used)
        .containsExactly(Map.of("characters", 60L), Map.of("characters", 60L));
  }

  @Test
  void aUselessAnswerIsCharged() {
    Resilience resilience = service.resilience(Map.of(), Map.of("characters", "100"));

    assertThatThrownBy(
            () ->
                resilience.call(
                    provider(),
                    service.operation(),
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
    ConfiguredProvider<FakeService> provider = provider(Map.of("breakerTimeout", "50ms"));
    Resilience resilience =
        new Resilience(
            ResilienceSettings.of(Map.of(), Map.of("characters", "150")),
            service.events::add,
            CLOCK,
            past,
            Map.of("characters", 50L));

    assertThatThrownBy(
            () -> resilience.call(provider, service.operation(), service.failing(0, null)))
        .hasMessageContaining("the budget of 150 characters is spent (150 used)");
    assertThat(resilience.timeUntilProbe(provider)).isPresent();
    assertThat(resilience.lastError(provider)).isEqualTo("503");
  }
}
