package dev.storygen.spark;

import dev.storygen.engine.VerifyRun;
import dev.storygen.spark.task.StoryOutcome;
import dev.storygen.spark.task.StoryTask;
import dev.storygen.worker.JudgedStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has the stories of a run judged, some in a task: a task starts a JVM, which takes as long as a
 * dozen small stories. A story in flight when an attempt is lost is judged alone after that, and
 * given up after some losses; those whose verdict is there are not judged again.
 */
final class ClusterVerify {

  /** More save nothing that counts. */
  private static final int MOST_STORIES = 32;

  /** So that the cores end at about the same time. */
  private static final int TASKS_PER_CORE = 4;

  private final VerifyRun run;
  private final JudgeTasks tasks;
  private final Attempts attempts;
  private final Cluster cluster;
  private final AtomicInteger number = new AtomicInteger();

  ClusterVerify(VerifyRun run, JudgeTasks tasks, Attempts attempts, Cluster cluster) {
    this.run = run;
    this.tasks = tasks;
    this.attempts = attempts;
    this.cluster = cluster;
  }

  /**
   * The stories of a task.
   *
   * @param losses attempts of these stories that were lost
   */
  private record Batch(List<JudgedStory> stories, int losses) {

    Batch lost(List<JudgedStory> some) {
      return new Batch(some, losses + 1);
    }
  }

  /**
   * What came of an attempt.
   *
   * @param lost why stories are open, if any are
   */
  private record Result(LoggedStories logged, String lost, String place) {}

  /**
   * Judges all stories.
   *
   * @param cores of the cluster
   * @throws IOException if the driver cannot work on
   */
  void complete(int cores) throws IOException {
    InFlight.each(batches(run.stories(), cores), this::complete);
  }

  private static List<Batch> batches(List<JudgedStory> stories, int cores) {
    int even = stories.size() / (cores * TASKS_PER_CORE);
    int size = Math.min(Math.max(even, 1), MOST_STORIES);
    List<Batch> batches = new ArrayList<>();
    for (int i = 0; i < stories.size(); i += size) {
      batches.add(new Batch(stories.subList(i, Math.min(i + size, stories.size())), 0));
    }
    return batches;
  }

  private void complete(Batch all) throws InterruptedException {
    Deque<Batch> left = new ArrayDeque<>(List.of(all));
    while (!left.isEmpty()) {
      Batch batch = left.poll();
      Result result = attempt(batch);
      List<JudgedStory> open =
          batch.stories().stream()
              .filter(story -> !result.logged().isFinished(story.id()))
              .toList();
      if (!open.isEmpty() && batch.losses() + 1 == LostAttempt.MOST) {
        String message = LostAttempt.last(result.place(), result.lost());
        open.forEach(story -> run.unmeasured().accept(story, message));
      } else {
        again(batch, open, result.logged()).forEach(left::add);
      }
    }
  }

  /** A loss counts for the stories in flight, or for all if none had started. */
  private static List<Batch> again(Batch batch, List<JudgedStory> open, LoggedStories logged) {
    List<Batch> again = new ArrayList<>();
    List<JudgedStory> waiting = new ArrayList<>();
    for (JudgedStory story : open) {
      if (logged.inFlight().contains(story.id())) {
        again.add(batch.lost(List.of(story)));
      } else {
        waiting.add(story);
      }
    }
    if (!waiting.isEmpty()) {
      again.add(again.isEmpty() ? batch.lost(waiting) : new Batch(waiting, batch.losses()));
    }
    return again;
  }

  private Result attempt(Batch batch) throws InterruptedException {
    StoryTask task = tasks.of("stories-" + number.incrementAndGet(), batch.stories());
    attempts.begin(task.story());
    String lost = lost(task);
    String place = attempts.failed(task.story(), lost);
    return new Result(attempts.end(task.story()), lost, place);
  }

  /** Why stories of the task have to be attempted again, if any are open. */
  private String lost(StoryTask task) throws InterruptedException {
    try {
      StoryOutcome outcome = cluster.make(task);
      if (outcome.end() == StoryOutcome.End.UNFIT) {
        throw new UncheckedIOException(new IOException(outcome.message()));
      }
      return outcome.end() == StoryOutcome.End.UNABLE ? outcome.message() : "it ended too early";
    } catch (InterruptedException | UncheckedIOException e) {
      throw e; // the run has ended
    } catch (Exception e) { // whatever happened to it on the cluster
      return LostAttempt.cause(e);
    }
  }
}
