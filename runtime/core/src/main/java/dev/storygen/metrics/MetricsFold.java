package dev.storygen.metrics;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.CheckOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computes metrics from the events of a log.
 *
 * <p>A {@code generate} run discards all earlier results. A {@code verify} run keeps those of
 * {@code generate} and discards those of earlier {@code verify} runs. A resumed run, after a crash
 * or in the same build, adds to the earlier results; an operation or a check that runs again for a
 * story replaces its earlier result. Operations stay in the order of the log: the last one of a
 * story decides whether it failed, and times may be equal.
 */
public final class MetricsFold implements EventHandler {

  private static final String VERIFY = "verify";
  private static final String GENERATE = "generate";

  /** The identity of an operation or a check. */
  private record Key(String story, String stage, String operation) {}

  private record StageOfStory(String story, String stage) {}

  private record Done(String goal, OperationRecord operation) {}

  private final List<Done> done = new ArrayList<>();
  private final Map<Key, CheckOutcome> checks = new LinkedHashMap<>();

  /** Stages in which an operation failed since they started. */
  private final Set<StageOfStory> failedStages = new HashSet<>();

  /** The stages that started and did not fail, by story, in order. */
  private final Map<String, Map<String, StageStarted>> stages = new HashMap<>();

  /** The failures of stories that were in flight when a worker died and have not run again. */
  private final Map<String, OperationRecord> abandoned = new LinkedHashMap<>();

  /** Earlier operations of stories that run again. */
  private final Set<Key> outdated = new HashSet<>();

  private final StoryMetricsFold stories = new StoryMetricsFold();
  private final BaselineFold baseline = new BaselineFold();
  private ServiceMetricsFold services = new ServiceMetricsFold();
  private String goal = GENERATE;

  /** The metrics of events, which are in the order of the log. */
  public static Metrics of(Iterable<Event> events) {
    MetricsFold fold = new MetricsFold();
    events.forEach(fold);
    return fold.metrics();
  }

  @Override
  public void accept(Event event) {
    services.accept(event);
    stories.accept(event);
    baseline.accept(event);
    EventHandler.super.accept(event);
  }

  Metrics metrics() {
    List<OperationRecord> operations = new ArrayList<>(done.stream().map(Done::operation).toList());
    operations.addAll(abandoned.values());
    List<CheckOutcome> outcomes = new ArrayList<>(checks.values());
    outcomes.sort(Comparator.comparing(CheckOutcome::story));
    return new Metrics(
        Metrics.SCHEMA_VERSION,
        stories.goals(),
        stories.environment(),
        stories.stories(),
        operations,
        MetricsSummary.of(operations),
        outcomes,
        services.retries(),
        services.breakers(),
        services.fallbacks(),
        services.budgets(),
        services.used(),
        stories.crashes(),
        operations.stream().filter(OperationRecord::cached).count() + stories.judgedFromCache(),
        baseline.selection(),
        baseline.use());
  }

  @Override
  public void on(RunStarted run) {
    goal = run.goal();
    stages.clear();
    outdated.clear();
    if (run.resumed()) {
      return;
    }
    if (goal.equals(GENERATE)) {
      services = new ServiceMetricsFold();
      done.clear();
      abandoned.clear();
      checks.clear();
    } else if (goal.equals(VERIFY)) {
      done.removeIf(earlier -> earlier.goal().equals(VERIFY));
      checks.clear();
    }
  }

  @Override
  public void on(StoryStarted event) {
    String story = event.story();
    stages.remove(story);
    failedStages.removeIf(failed -> failed.story().equals(story));
    abandoned.remove(story);
    done.stream()
        .filter(earlier -> earlier.goal().equals(goal))
        .map(earlier -> key(earlier.operation()))
        .filter(key -> key.story().equals(story))
        .forEach(outdated::add);
  }

  @Override
  public void on(StageStarted stage) {
    Map<String, StageStarted> ofStory =
        stages.computeIfAbsent(stage.story(), story -> new LinkedHashMap<>());
    ofStory.remove(stage.stage());
    ofStory.put(stage.stage(), stage);
    failedStages.remove(new StageOfStory(stage.story(), stage.stage()));
  }

  @Override
  public void on(StoryFinished story) {
    stages.remove(story.story());
  }

  @Override
  public void on(CheckDone check) {
    checked(check.outcome());
  }

  @Override
  public void on(OperationFinished event) {
    if (!event.success()) {
      failedStages.add(new StageOfStory(event.story(), event.stage()));
    }
    add(
        new OperationRecord(
            event.at(),
            event.story(),
            event.stage(),
            event.operation(),
            event.provider(),
            seconds(event.durationSeconds()),
            event.success(),
            event.attempts(),
            event.error(),
            event.metrics() == null ? Map.of() : event.metrics(),
            event.reasons()));
  }

  private void add(OperationRecord operation) {
    Key key = key(operation);
    if (outdated.remove(key)) {
      if (operation.cached() && madeBefore(key)) {
        return; // a worker that died has made it, with its calls and its time
      }
      done.removeIf(earlier -> key(earlier.operation()).equals(key));
    }
    done.add(new Done(goal, operation));
  }

  private boolean madeBefore(Key key) {
    return done.stream()
        .map(Done::operation)
        .anyMatch(earlier -> key(earlier).equals(key) && earlier.success() && !earlier.cached());
  }

  /**
   * A stage usually fails because one of its operations failed. Otherwise the stage itself counts
   * as a failed operation.
   */
  @Override
  public void on(StageFailed event) {
    StageStarted start =
        stages.computeIfAbsent(event.story(), story -> new LinkedHashMap<>()).remove(event.stage());
    abandoned.remove(event.story());
    if (!failedStages.remove(new StageOfStory(event.story(), event.stage()))) {
      add(failure(event.at(), event.story(), event.stage(), start, event.error()));
    }
  }

  @Override
  public void on(WorkerDied death) {
    death.stories().forEach(story -> died(story, death));
  }

  private void died(String story, WorkerDied death) {
    StageStarted start = null; // the last one
    for (StageStarted stage : stages.getOrDefault(story, Map.of()).values()) {
      start = stage;
    }
    stages.remove(story);
    if (goal.equals(GENERATE)) {
      String stage = start == null ? "worker" : start.stage();
      String error = "the worker ended (" + death.cause() + ")";
      abandoned.put(story, failure(death.at(), story, stage, start, error));
    }
  }

  private static OperationRecord failure(
      Instant at, String story, String stage, StageStarted start, String error) {
    boolean known = start != null && start.stage().equals(stage);
    double duration = known ? Duration.between(start.at(), at).toMillis() / 1000.0 : 0;
    String provider = known ? start.provider() : null;
    return new OperationRecord(
        at, story, stage, stage, provider, seconds(duration), false, 1, error, Map.of());
  }

  private void checked(CheckOutcome outcome) {
    checks.put(
        new Key(outcome.story(), VERIFY, outcome.check()),
        outcome.withDurationSeconds(seconds(outcome.durationSeconds())));
  }

  /** Rounded to microseconds; 0 for what is no duration in a changed log. */
  private static double seconds(double duration) {
    return Double.isFinite(duration) ? Math.max(0, Math.round(duration * 1e6) / 1e6) : 0;
  }

  private static Key key(OperationRecord operation) {
    return new Key(operation.story(), operation.stage(), operation.operation());
  }
}
