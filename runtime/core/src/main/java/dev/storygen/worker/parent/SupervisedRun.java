package dev.storygen.worker.parent;

import dev.storygen.event.Event;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Request;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One run of a {@link Supervisor}: as many workers as it takes. */
final class SupervisedRun {

  /** SIGINT and SIGTERM: a person asked the worker to end, so no other is started. */
  private static final Set<String> STOP_SIGNALS = Set.of("signal 2", "signal 15");

  private static final int LOG_LINES = 10;

  private final WorkerProcess workers;
  private final Request request;
  private final EventLog log;
  private final Consumer<Event> listener;
  private final Clock clock;
  private int started;

  /**
   * A run.
   *
   * @param log takes the events that no worker can write
   * @param listener receives each event of the log as it happens
   */
  SupervisedRun(
      WorkerProcess workers, Request request, EventLog log, Consumer<Event> listener, Clock clock) {
    this.workers = workers;
    this.request = request;
    this.log = log;
    this.listener = listener;
    this.clock = clock;
  }

  /** Starts workers until each story is finished or reported. */
  void complete() throws IOException, InterruptedException {
    InFlightStories left = runAll(request);
    while (!left.ended()) {
      for (String suspect : left.stories().keySet()) {
        runAlone(suspect);
      }
      if (left.waiting().isEmpty()) {
        break;
      }
      left = runAll(request.resumedWith(left.waiting(), request.threads()));
    }
  }

  /** Runs a worker; the result has the stories that it did not finish. */
  private InFlightStories runAll(Request part) throws IOException, InterruptedException {
    InFlightStories stories = new InFlightStories();
    String cause = run(part, stories);
    if (!stories.ended()) {
      if (!stories.started() || stories.stories().isEmpty() || STOP_SIGNALS.contains(cause)) {
        throw new IOException(
            "The worker ended with "
                + cause
                + " before it completed the request. The last lines of "
                + workers.log()
                + ":"
                + lastLines());
      }
      append(new WorkerDied(clock.instant(), cause, List.copyOf(stories.stories().keySet())));
    }
    return stories;
  }

  private void runAlone(String story) throws IOException, InterruptedException {
    InFlightStories stories = new InFlightStories();
    String cause = run(request.resumedWith(List.of(story), 1), stories);
    if (!stories.ended()) {
      append(new WorkerDied(clock.instant(), cause, List.of(story)));
      StoryCrash crash = new StoryCrash(story, cause, workers.log());
      for (Event event : crash.events(stories, clock.instant())) {
        append(event);
      }
    }
  }

  private String run(Request part, InFlightStories stories)
      throws IOException, InterruptedException {
    return workers.run(part.ofWorker(++started, clock.instant()), stories.andThen(listener));
  }

  private void append(Event event) throws IOException {
    log.completeLine();
    log.accept(event);
    listener.accept(event);
  }

  private String lastLines() throws IOException {
    List<String> lines = workers.lastLines(LOG_LINES);
    return lines.isEmpty() ? " (none)" : "\n  " + String.join("\n  ", lines);
  }
}
