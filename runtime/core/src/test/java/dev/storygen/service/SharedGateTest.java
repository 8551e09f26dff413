package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.BudgetSpent;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.provider.Resource;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two processes whose calls one {@link CallLeases} grants. */
class SharedGateTest {

  private static final Map<String, String> RESILIENCE =
      Map.of("breakerPatience", "0", "failureThreshold", "1", "maxRetries", "0");

  private final ResilienceFixture fixture = new ResilienceFixture();
  private final ConfiguredProvider<FakeService> provider = ResilienceFixture.provider(RESILIENCE);
  private CallLeases leases = leases(Map.of());
  private final Resilience first = process("executor-1");
  private final Resilience second = process("executor-2");

  @Test
  void anOutageThatOneProcessHasIsKnownToTheOther() {
    assertThatThrownBy(() -> call(first, meter -> outage())).hasMessage("HTTP 503");

    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(() -> call(second, meter -> "made " + calls.incrementAndGet()))
        .isInstanceOf(BreakerOpenException.class)
        .hasMessage(
            ResilienceFixture.SERVICE
                + " was not called: its circuit breaker is open after 1 failure. Its last error:"
                + " HTTP 503");
    assertThat(calls).hasValue(0);
    assertThat(second.timeUntilProbe(provider)).isPresent();
    // Said once, by the one that has the breaker.
    assertThat(fixture.only(BreakerChanged.class)).hasSize(1);
    assertThat(fixture.only(CallFinished.class))
        .singleElement()
        .extracting(CallFinished::outage)
        .isEqualTo(true);
  }

  @Test
  void whatTheProcessesUseIsOfOneBudget() throws Exception {
    leases = leases(Map.of("characters", "100"));
    call(first, ResilienceFixture.using(Resource.CHARACTERS, 60));
    call(second, ResilienceFixture.using(Resource.CHARACTERS, 60));

    assertThatThrownBy(() -> call(first, meter -> "made"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the budget of 100 characters is spent (120 used).");
    assertThat(fixture.only(BudgetSpent.class)).hasSize(1);
  }

  @Test
  void aCallReturnsWhatItHolds() throws Exception {
    ConfiguredProvider<FakeService> single =
        ResilienceFixture.provider(Map.of("maxConcurrent", "1"));
    for (Resilience process : List.of(first, second, first)) {
      String made = process.call(single, fixture.operation(), meter -> "made");
      assertThat(made).isEqualTo("made");
    }
    assertThatThrownBy(
            () ->
                first.call(
                    single,
                    fixture.operation(),
                    meter -> {
                      throw new InterruptedException("given up");
                    }))
        .isInstanceOf(InterruptedException.class);
    String made = second.call(single, fixture.operation(), meter -> "made");
    assertThat(made).isEqualTo("made");
  }

  @Test
  void whereNobodyAnswersNoCallIsMade() {
    ResilienceSettings settings =
        ResilienceSettings.defaults()
            .sharing(
                request -> {
                  throw new IOException("nobody answers");
                });
    AtomicInteger calls = new AtomicInteger();

    assertThatThrownBy(() -> call(process(settings), meter -> "made " + calls.incrementAndGet()))
        .isInstanceOf(IOException.class)
        .hasMessage("nobody answers");
    assertThat(calls).hasValue(0);
  }

  private static String outage() throws TransientException {
    throw new TransientException("HTTP 503", null);
  }

  private String call(Resilience process, MeteredCall<String> call) throws Exception {
    return process.call(provider, fixture.operation(), call);
  }

  private CallLeases leases(Map<String, String> budget) {
    return new CallLeases(
        ResilienceSettings.of(Map.of(), budget),
        fixture.events::add,
        ResilienceFixture.CLOCK,
        System::nanoTime,
        List.of(),
        Map.of());
  }

  private Resilience process(String name) {
    return process(
        ResilienceSettings.of(RESILIENCE, Map.of())
            .sharing(request -> leases.answer(name, request)));
  }

  private Resilience process(ResilienceSettings settings) {
    return new Resilience(
        settings, fixture.events::add, ResilienceFixture.CLOCK, List.of(), Map.of());
  }
}
