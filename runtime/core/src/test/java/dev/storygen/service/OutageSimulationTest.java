package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.event.Event;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.model.Stage;
import dev.storygen.provider.TransientException;
import java.net.ConnectException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stories that call a service in outage, with short durations. An outage ends after a number of
 * calls, so that no result depends on the speed of the machine.
 */
class OutageSimulationTest {

  private static final int CALLS_PER_STORY = 2;

  /** Then the patience counts from the first failure, however slow the machine is. */
  private static final Map<String, String> OPENS_AT_ONCE = Map.of("failureThreshold", "1");

  /** What a service in outage does with a call. */
  private enum Pattern {
    STEADY {
      @Override
      void fail(int call) throws TransientException {
        throw new TransientException("answered 503", null);
      }
    },
    ALTERNATING {
      @Override
      void fail(int call) throws TransientException {
        if (call % 2 == 0) {
          throw new TransientException("answered 503", null);
        }
      }
    },
    DEAD_CONNECTION {
      @Override
      void fail(int call) throws TransientException, InterruptedException {
        if (call % 2 == 0) {
          throw new TransientException("reset", new ConnectException("Connection reset"));
        }
        new CountDownLatch(1).await(); // until the timeout of the call
      }
    };

    abstract void fail(int call) throws TransientException, InterruptedException;
  }

  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger calls = new AtomicInteger();

  static Stream<Arguments> outages() {
    return Stream.of(Pattern.values())
        .flatMap(
            pattern ->
                IntStream.of(8, 25, 60)
                    .boxed()
                    .flatMap(
                        length ->
                            IntStream.of(1, 3, 8, 32)
                                .mapToObj(stories -> Arguments.of(pattern, length, stories))));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void anOutageThatIsShorterThanThePatienceCostsNoStory(
      Pattern pattern, int failingCalls, int concurrency) throws Exception {
    Resilience resilience = resilience("10min");

    List<String> results =
        run(
            concurrency,
            10,
            () -> {
              for (int i = 0; i < CALLS_PER_STORY; i++) {
                call(resilience, Map.of(), pattern, failingCalls);
              }
              return "made";
            });

    assertThat(results).hasSize(10).containsOnly("made");
    assertThat(Events.of(events, CallFinished.class).stream().filter(CallFinished::success))
        .hasSize(10 * CALLS_PER_STORY);
  }

  @ParameterizedTest
  @EnumSource(names = {"STEADY", "DEAD_CONNECTION"})
  void afterThePatienceEachFailureSaysWhatHappened(Pattern pattern) throws Exception {
    Resilience resilience = resilience("40ms");

    List<String> results =
        run(8, 12, () -> call(resilience, OPENS_AT_ONCE, pattern, Integer.MAX_VALUE));

    long failures =
        Events.of(events, CallFinished.class).stream().filter(CallFinished::outage).count();
    List<String> expected =
        IntStream.rangeClosed(1, (int) failures).mapToObj(OutageSimulationTest::message).toList();
    assertThat(results)
        .hasSize(12)
        .extracting(result -> result.replaceFirst("Its last error: .*", "Its last error: …"))
        .isSubsetOf(expected);
    assertThat(results)
        .allMatch(result -> result.matches(".*: (answered 503|reset|.* gave no .*)"));
  }

  private static String message(int failures) {
    return "voice.example.com/speech is unavailable: "
        + (failures == 1 ? "1 call" : failures + " calls in a row")
        + " failed, and <resilience><breakerPatience>, which is 0.04 s, is over. Its"
        + " last error: …";
  }

  @Test
  void withOneStoryTheCountIsExact() throws Exception {
    Resilience resilience = resilience("40ms");

    List<String> results =
        run(1, 1, () -> call(resilience, OPENS_AT_ONCE, Pattern.STEADY, Integer.MAX_VALUE));

    assertThat(results).containsExactly(message(calls.get()).replace("…", "answered 503"));
  }

  @Test
  void eightFailuresAtOnceDoNotFailTenStories() throws Exception {
    Resilience resilience = resilience("10min");
    CyclicBarrier together = new CyclicBarrier(8);

    List<String> results =
        run(
            10,
            10,
            () ->
                resilience.call(
                    FakeService.configured("voice.example.com", Map.of("breakerTimeout", "5ms")),
                    operation(),
                    meter -> {
                      if (calls.incrementAndGet() <= 8) {
                        together.await();
                        throw new TransientException("answered 503", null);
                      }
                      return "made";
                    }));

    assertThat(results).hasSize(10).containsOnly("made");
    assertThat(Events.of(events, CallFinished.class).stream().filter(call -> !call.success()))
        .hasSize(8);
  }

  private String call(
      Resilience resilience, Map<String, String> settings, Pattern pattern, int failing)
      throws Exception {
    Map<String, String> all = new HashMap<>(Map.of("breakerTimeout", "3ms", "callTimeout", "10ms"));
    all.putAll(settings);
    return resilience.call(
        FakeService.configured("voice.example.com", all),
        operation(),
        meter -> {
          int call = calls.getAndIncrement();
          if (call < failing) {
            pattern.fail(call);
          }
          return "made";
        });
  }

  private ActiveOperation operation() {
    return new ActiveOperation(
        "lighthouse", Stage.VOICE, "synthesis", events::add, Clock.systemUTC());
  }

  private Resilience resilience(String patience) {
    return new Resilience(
        ResilienceSettings.of(Map.of("breakerPatience", patience), Map.of()),
        events::add,
        Clock.systemUTC(),
        List.of(),
        Map.of());
  }

  /** The results of stories, or the messages of their failures. */
  private static List<String> run(int concurrency, int stories, Callable<String> story)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(concurrency);
    try {
      List<String> results = new ArrayList<>();
      for (Future<String> one : threads.invokeAll(Collections.nCopies(stories, story))) {
        results.add(result(one));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static String result(Future<String> story) throws InterruptedException {
    try {
      return story.get();
    } catch (ExecutionException e) {
      return e.getCause().getMessage();
    }
  }
}
