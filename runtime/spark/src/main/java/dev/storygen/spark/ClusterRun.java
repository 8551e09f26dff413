package dev.storygen.spark;

import dev.storygen.engine.StoryRun;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.model.Stage;
import dev.storygen.model.StoryBrief;
import dev.storygen.spark.task.PublishedStory;
import dev.storygen.spark.task.StoryOutcome;
import dev.storygen.spark.task.StoryTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Has the stories of a run made, a job each: Spark gives the cluster's cores to the jobs in the
 * order in which they came. A story is attempted a few times, and the others go on.
 */
final class ClusterRun {

  private final StoryRun run;
  private final StoryTasks tasks;
  private final Attempts attempts;
  private final StoryPublication publication;
  private final Cluster cluster;

  ClusterRun(
      StoryRun run,
      StoryTasks tasks,
      Attempts attempts,
      StoryPublication publication,
      Cluster cluster) {
    this.run = run;
    this.tasks = tasks;
    this.attempts = attempts;
    this.publication = publication;
    this.cluster = cluster;
  }

  /**
   * Makes all stories.
   *
   * @throws IOException if the driver cannot work on
   */
  void complete() throws IOException {
    int most = run.task().concurrency() > 0 ? run.task().concurrency() : InFlight.MOST;
    InFlight.each(run.briefs(), most, this::complete);
  }

  private void complete(StoryBrief brief) throws InterruptedException {
    try {
      StoryTask task = tasks.of(brief);
      Optional<PublishedStory> earlier = publication.published(task);
      if (earlier.isPresent()) {
        publication.started(brief);
        publication.repeat(task, earlier.get());
        publication.bring(task, earlier.get());
      } else {
        conclude(brief, task, attempted(brief, task));
      }
    } catch (IOException e) { // such as a file of the user in the place of one of the story
      fail(brief, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private StoryOutcome attempted(StoryBrief brief, StoryTask task) throws InterruptedException {
    attempts.begin(brief.id());
    StoryOutcome outcome = make(task);
    if (!attempts.end(brief.id()).any()) {
      publication.started(brief);
    }
    return outcome;
  }

  private StoryOutcome make(StoryTask task) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return cluster.make(task);
      } catch (InterruptedException | UncheckedIOException e) {
        throw e; // the run has ended
      } catch (Exception e) { // whatever happened to it on the cluster
        String cause = LostAttempt.cause(e);
        String place = attempts.failed(task.story(), cause);
        if (attempt == LostAttempt.MOST) {
          return new StoryOutcome(StoryOutcome.End.UNABLE, LostAttempt.last(place, cause));
        }
      }
    }
  }

  private void conclude(StoryBrief brief, StoryTask task, StoryOutcome outcome) throws IOException {
    switch (outcome.end()) {
      case PUBLISHED -> publication.bring(task, visible(task));
      case FAILED -> publication.failed(brief);
      case UNABLE -> fail(brief, outcome.message());
      case UNFIT -> throw new UncheckedIOException(new IOException(outcome.message()));
    }
  }

  private void fail(StoryBrief brief, String error) {
    run.events()
        .accept(
            new StageFailed(run.clock().instant(), brief.id(), Stage.SCRIPT.label(), error, error));
    publication.failed(brief);
  }

  private PublishedStory visible(StoryTask task) throws IOException {
    return publication
        .published(task)
        .orElseThrow(
            () ->
                new UncheckedIOException(
                    new IOException(
                        "The results of %s are not in %s, although an executor put them there. Is it a folder that all machines of the cluster share? Set <engine><outputDirectory> to one."
                            .formatted(task.story(), task.store()))));
  }
}
