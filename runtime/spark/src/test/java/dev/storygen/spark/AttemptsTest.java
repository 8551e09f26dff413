package dev.storygen.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.engine.StoryRun;
import dev.storygen.event.Envelope;
import dev.storygen.event.Event;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.Json;
import dev.storygen.service.LimitRequest;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.spark.task.Messages.Limits;
import dev.storygen.spark.task.Messages.Lines;
import dev.storygen.spark.task.Messages.Started;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptsTest {

  private static final Event START =
      new StoryStarted(Instant.EPOCH, "dog", "Dog", List.of("script"));
  private static final Event STAGE = new StageStarted(Instant.EPOCH, "dog", "script", "brief");

  @TempDir private Path folder;
  private ClusterProject project;
  private Attempts attempts;

  @BeforeEach
  void begin() throws IOException {
    project = new ClusterProject(folder).brief("dog", "A dog.");
    StoryRun run = project.run();
    attempts =
        new Attempts(
            run.events(),
            run.clock(),
            Map.of("OPENAI_API_KEY", "sk-1"),
            List.of("OTHER"),
            project.limits(run));
    attempts.begin("dog");
  }

  @Test
  void anAttemptGetsWhatItNeedsAndItsEventsAreThoseOfTheBuild() throws IOException {
    Object[] start = start(4);

    assertThat(start)
        .containsExactly(true, Instant.EPOCH, Map.of("OPENAI_API_KEY", "sk-1"), List.of("OTHER"));
    assertThat(send(4, 1, START, STAGE)).isTrue();
    assertThat(project.events).containsExactly(START, STAGE);
    assertThat(attempts.end("dog").any()).isTrue();
  }

  @Test
  void aMessageThatComesTwiceCountsOnce() throws IOException {
    start(4);
    send(4, 1, START);
    assertThat(send(4, 1, START)).isTrue();

    assertThat(project.events).containsExactly(START);
  }

  @Test
  void aLaterAttemptSilencesAnEarlierOne() throws IOException {
    start(4);
    send(4, 1, START);
    assertThat(start(5)[0]).isEqualTo(true);

    assertThat(send(4, 2, STAGE)).isFalse();
    assertThat(start(4)[0]).isEqualTo(false);
    assertThat(send(5, 1, START)).isTrue();
    assertThat(project.events)
        .containsExactly(
            START, new WorkerDied(Instant.EPOCH, "executor 7 on host lost", List.of("dog")), START);
  }

  @Test
  void anAttemptThatWasTakenForDeadIsSilent() throws IOException {
    start(4);
    send(4, 1, START);

    assertThat(attempts.failed("dog", "exit code 1")).isEqualTo("7 on host");

    assertThat(send(4, 2, STAGE)).isFalse();
    assertThat(project.events)
        .containsExactly(START, new WorkerDied(Instant.EPOCH, "exit code 1", List.of("dog")));
  }

  @Test
  void aStoryThatFailedOnAnExecutorGoesToAnotherOne() {
    start(4);
    assertThat(attempts.elsewhere("dog")).isEmpty();
    attempts.failed("dog", "No space left on device");
    assertThat(attempts.elsewhere("dog")).as("no other executor is known").isEmpty();

    attempts.begin("sea");
    attempts.answer(new Started("sea", 5, "8", "host"));

    assertThat(attempts.elsewhere("dog")).containsExactly("executor_host_8");
    assertThat(attempts.elsewhere("sea")).isEmpty();
  }

  @Test
  void afterItsEndNobodySpeaksForAStoryOrGetsAKey() throws IOException {
    attempts.end("dog");

    assertThat(start(4)).containsExactly(false, Instant.EPOCH, Map.of(), List.of());
    assertThat(send(4, 1, START)).isFalse();
    assertThat(project.events).isEmpty();
  }

  @Test
  void oneAttemptOfAStoryMayCallServices() throws IOException {
    assertThat(ask(4, 1)).isEmpty();
    start(4);
    assertThat(ask(4, 1)).contains("GRANTED");
    start(5);

    assertThat(ask(4, 2)).isEmpty();
    assertThat(ask(5, 1)).contains("GRANTED"); // the lost attempt holds the one call no longer
    assertThat(ask(5, 2)).contains("WAIT");
    attempts.answer(new Limits("dog", 5, "1", "")); // the worker has ended
    assertThat(ask(5, 3)).contains("GRANTED");
    attempts.end("dog");
    assertThat(ask(5, 4)).isEmpty();
  }

  private String ask(long attempt, long call) throws IOException {
    LimitRequest request =
        new LimitRequest.Call(
            "host/speech",
            call,
            ResilienceSettings.of(Map.of("maxConcurrent", "1"), Map.of()).service(),
            null,
            Duration.ZERO);
    return (String)
        attempts.answer(new Limits("dog", attempt, "1", Json.mapper().writeValueAsString(request)));
  }

  private Object[] start(long attempt) {
    return (Object[]) attempts.answer(new Started("dog", attempt, "7", "host"));
  }

  private boolean send(long attempt, long number, Event... events) throws IOException {
    StringBuilder lines = new StringBuilder();
    EventOrigin origin = new EventOrigin("build", "run", "executor-7/attempt-" + attempt);
    for (Event event : events) {
      lines.append(Json.mapper().writeValueAsString(new Envelope(origin, 1, event))).append('\n');
    }
    byte[] utf8 = lines.toString().getBytes(StandardCharsets.UTF_8);
    return (Boolean) attempts.answer(new Lines("dog", attempt, number, utf8));
  }
}
