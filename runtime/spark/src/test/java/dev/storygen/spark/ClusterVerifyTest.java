package dev.storygen.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.brief.BriefSource;
import dev.storygen.check.GateBaseline;
import dev.storygen.check.GateSettings;
import dev.storygen.engine.VerifyRun;
import dev.storygen.event.Envelope;
import dev.storygen.event.Event;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.Json;
import dev.storygen.model.StorySettings;
import dev.storygen.spark.task.Messages.Lines;
import dev.storygen.spark.task.Messages.Started;
import dev.storygen.spark.task.PlatformJars;
import dev.storygen.spark.task.StoryOutcome;
import dev.storygen.spark.task.StoryOutcome.End;
import dev.storygen.spark.task.StoryTask;
import dev.storygen.worker.JudgedStory;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterVerifyTest {

  private static final String LOST = "Executor heartbeat timed out";

  @TempDir private Path folder;
  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
  private final List<String> unmeasured = Collections.synchronizedList(new ArrayList<>());

  /** The stories of each attempt. */
  private final List<List<String>> asked = Collections.synchronizedList(new ArrayList<>());

  private final Map<String, Long> attempt = new ConcurrentHashMap<>();
  private Attempts attempts;
  private Optional<GateBaseline> baseline = Optional.empty();

  @Test
  void smallStoriesShareTheStartOfAProcess() throws IOException {
    complete(1_000, 2, (task, stories) -> judge(task, stories, stories.size()));

    assertThat(asked).hasSize(32).allMatch(stories -> stories.size() <= 32);
    assertThat(finished()).hasSize(1_000).doesNotHaveDuplicates();
  }

  @Test
  void fewStoriesUseAllCores() throws IOException {
    complete(5, 2, (task, stories) -> judge(task, stories, stories.size()));

    assertThat(asked).hasSize(5);
  }

  @Test
  void aVerdictIsKeptWhenTheExecutorIsLostAndTheStoryInFlightIsJudgedAlone() throws IOException {
    complete(
        64,
        4,
        (task, stories) -> {
          if (stories.contains("story-2") && stories.size() > 1) {
            start(task);
            send(task, 1, started("story-1"), ended("story-1"), started("story-2"));
            throw new IOException(LOST);
          }
          return judge(task, stories, stories.size());
        });

    assertThat(asked)
        .contains(
            List.of("story-1", "story-2", "story-3", "story-4"),
            List.of("story-2"),
            List.of("story-3", "story-4"));
    assertThat(finished()).hasSize(64).doesNotHaveDuplicates();
    assertThat(Events.of(events, WorkerDied.class))
        .extracting(WorkerDied::stories)
        .containsExactly(List.of("story-2"));
    assertThat(unmeasured).isEmpty();
  }

  @Test
  void aStoryThatTakesItsExecutorAlongIsGivenUpAndTheOthersAreJudged() throws IOException {
    complete(
        64,
        4,
        (task, stories) -> {
          int poison = stories.indexOf("story-2");
          if (poison >= 0) {
            start(task);
            judge(task, stories, poison);
            send(task, poison + 1, started("story-2"));
            throw new IOException(LOST);
          }
          return judge(task, stories, stories.size());
        });

    assertThat(asked).filteredOn(stories -> stories.contains("story-2")).hasSize(3);
    assertThat(finished()).hasSize(63).doesNotHaveDuplicates().doesNotContain("story-2");
    assertThat(unmeasured)
        .containsExactly(
            "story-2: The story was attempted 3 times on the cluster, the last time by executor 1"
                + " on host: Executor heartbeat timed out");
  }

  @Test
  void storiesThatHadNotStartedDoNotCountTheLossesOfOthers() throws IOException {
    List<String> poison = List.of("story-1", "story-2", "story-3", "story-4");
    complete(
        64,
        1,
        (task, stories) -> {
          if (poison.contains(stories.get(0))) {
            start(task);
            send(task, 1, started(stories.get(0)));
            throw new IOException(LOST);
          }
          return judge(task, stories, stories.size());
        });

    assertThat(asked.get(0)).hasSize(16).containsAll(poison);
    assertThat(finished()).hasSize(60).doesNotHaveDuplicates().doesNotContainAnyElementsOf(poison);
    assertThat(unmeasured).hasSize(4).allMatch(message -> message.contains("3 times"));
  }

  @Test
  void whatAnExecutorCannotJudgeIsNotPassed() throws IOException {
    complete(1, 2, (task, stories) -> new StoryOutcome(End.UNABLE, "There is no folder here."));

    assertThat(asked).hasSize(3);
    assertThat(unmeasured)
        .containsExactly(
            "story-1: The story was attempted 3 times on the cluster, the last time by executor"
                + " (none): There is no folder here.");
  }

  @Test
  void anAttemptThatSparkRepeatsSaysNothingTwice() throws IOException {
    complete(
        1,
        2,
        (task, stories) -> {
          judge(task, stories, 1);
          return judge(task, stories, 1);
        });

    assertThat(finished()).containsExactly("story-1");
    assertThat(Events.of(events, StoryStarted.class)).hasSize(1);
  }

  @Test
  void aDriverThatWasStoppedEndsTheRun() {
    assertThatThrownBy(
            () ->
                complete(
                    2,
                    1,
                    (task, stories) -> {
                      throw new UncheckedIOException(new IOException("The cluster ended the run."));
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("The cluster ended the run.");
  }

  @Test
  void theTaskSaysWhereTheStoriesAreAndWhatIsAccepted() throws IOException {
    baseline =
        Optional.of(
            new GateBaseline(
                List.of(), null, LocalDate.EPOCH, true, List.of(folder.resolve("stories/dog"))));
    VerifyRun run = run(1);
    Path file = JudgeTasks.baseline(run, folder).orElseThrow();

    StoryTask task =
        new JudgeTasks(run, "file:///shared", new PlatformJars(Map.of()), List.of(), 1)
            .of("a", run.stories());

    assertThat(Json.mapper().readValue(file.toFile(), GateBaseline.class))
        .isEqualTo(baseline.get());
    Task.Judge judge = judge(task);
    assertThat(judge.stories()).isEqualTo(run.stories());
    assertThat(judge.verify().output()).isEqualTo(folder.resolve("stories"));
    assertThat(judge.verify().changedSince()).isNull();
    assertThat(judge.verify().engine().isLocal()).isTrue();
    assertThat(judge.baseline()).hasToString("${storygen.attempt}/../../" + file.getFileName());
  }

  /** What happens to an attempt. */
  @FunctionalInterface
  private interface Executor {
    StoryOutcome judge(StoryTask task, List<String> stories) throws Exception;
  }

  private void complete(int stories, int cores, Executor executor) throws IOException {
    VerifyRun run = run(stories);
    attempts =
        new Attempts(
            run.events(),
            run.clock(),
            Map.of(),
            List.of(),
            new ClusterLimits(run.request(), run.events(), run.clock()));
    JudgeTasks tasks =
        new JudgeTasks(run, "file:///shared", new PlatformJars(Map.of()), List.of(), 1);
    new ClusterVerify(
            run,
            tasks,
            attempts,
            task -> {
              List<String> ids = judge(task).stories().stream().map(JudgedStory::id).toList();
              asked.add(ids);
              return executor.judge(task, ids);
            })
        .complete(cores);
  }

  /** As an executor does. */
  private StoryOutcome judge(StoryTask task, List<String> stories, int number) throws IOException {
    start(task);
    for (int i = 0; i < number; i++) {
      send(task, i + 1, started(stories.get(i)), ended(stories.get(i)));
    }
    return new StoryOutcome(End.PUBLISHED, "");
  }

  private void start(StoryTask task) {
    attempts.answer(
        new Started(task.story(), attempt.merge(task.story(), 1L, Long::sum), "1", "host"));
  }

  private void send(StoryTask task, long number, Event... all) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Event event : all) {
      Envelope line = new Envelope(new EventOrigin("b", "r", "w"), 1, event);
      lines.append(Json.mapper().writeValueAsString(line)).append('\n');
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    attempts.answer(new Lines(task.story(), attempt.get(task.story()), number, bytes));
  }

  private static Event started(String story) {
    return new StoryStarted(Instant.EPOCH, story, null, List.of("video-size"));
  }

  private static Event ended(String story) {
    return new StoryFinished(Instant.EPOCH, story, true);
  }

  private static Task.Judge judge(StoryTask task) throws IOException {
    return (Task.Judge) Json.mapper().readValue(task.request(), Request.class).task();
  }

  private VerifyRun run(int stories) {
    Task.Verify task =
        new Task.Verify(
            BriefSource.of(folder.resolve("briefs"), folder),
            folder.resolve("stories"),
            GateSettings.defaults(),
            Task.ProviderChoice.embedded(),
            null,
            "main",
            Task.CacheChoice.off(),
            new Task.EngineChoice("spark", "spark://host:7077", null, Map.of()));
    Request request =
        new Request(
            folder,
            folder.resolve("target/events.jsonl"),
            1,
            List.of(),
            EventOrigin.newRun("build"),
            Map.of(),
            task);
    return new VerifyRun(
        request,
        task,
        IntStream.rangeClosed(1, stories)
            .mapToObj(i -> new JudgedStory("story-" + i, null, StorySettings.none()))
            .toList(),
        baseline,
        Map.of(),
        (story, message) -> unmeasured.add(story.id() + ": " + message),
        events::add,
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  private List<String> finished() {
    return Events.of(events, StoryFinished.class).stream().map(StoryFinished::story).toList();
  }
}
