package dev.storygen.worker.parent;

import dev.storygen.event.Envelope;
import dev.storygen.event.Event;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.EventLogTail;
import dev.storygen.worker.Request;
import dev.storygen.worker.parent.InFlightStories.StoryInFlight;
import dev.storygen.worker.parent.StoryDeaths.Next;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One run of a {@link Supervisor}: as many workers as it takes. */
final class SupervisedRun {

  /** SIGINT and SIGTERM: a person asked the worker to end, so no other is started. */
  private static final Set<String> STOP_SIGNALS = Set.of("signal 2", "signal 15");

  private static final String SIGNAL = "signal ";
  private static final int LOG_LINES = 10;

  private final WorkerProcess workers;
  private final Request request;
  private final EventLog log;
  private final EventLogTail tail;
  private final Consumer<Envelope> listener;
  private final Clock clock;
  private final StoryDeaths deaths = new StoryDeaths();
  private int started;

  /** Whether the last worker died without a story in flight. */
  private boolean diedIdle;

  /**
   * A run.
   *
   * @param log takes the events that no worker can write
   * @param tail reads what this process and the workers append
   * @param listener receives each event that is appended
   */
  SupervisedRun(
      WorkerProcess workers,
      Request request,
      EventLog log,
      EventLogTail tail,
      Consumer<Envelope> listener,
      Clock clock) {
    this.workers = workers;
    this.request = request;
    this.log = log;
    this.tail = tail;
    this.listener = listener;
    this.clock = clock;
  }

  /** Starts workers until each story is finished or reported. */
  void complete() throws IOException, InterruptedException {
    Optional<Request> next = Optional.of(request);
    while (next.isPresent()) {
      next = runTogether(next.get());
    }
  }

  /** Runs a worker, and then the suspects alone; the result is what has to be run after that. */
  private Optional<Request> runTogether(Request part) throws IOException, InterruptedException {
    InFlightStories stories = new InFlightStories();
    String cause = run(part, stories);
    if (stories.ended()) {
      return Optional.empty();
    }
    List<String> together = new ArrayList<>();
    for (Map.Entry<String, Next> story : died(cause, stories).entrySet()) {
      switch (story.getValue()) {
        case TOGETHER -> together.add(story.getKey());
        case ALONE -> runAlone(story.getKey(), stories.stories().get(story.getKey()));
        case REPORTED -> report(story.getKey(), cause, stories.stories().get(story.getKey()));
      }
    }
    together.addAll(stories.waiting());
    if (!stories.started()) {
      return Optional.of(part);
    }
    return together.isEmpty()
        ? Optional.empty()
        : Optional.of(request.resumedWith(together, request.threads()));
  }

  /**
   * Runs a story alone, and reports it if it kills its worker.
   *
   * @param earlier the story as it was in an earlier worker
   */
  private void runAlone(String story, StoryInFlight earlier)
      throws IOException, InterruptedException {
    Next next = Next.ALONE;
    while (next == Next.ALONE) {
      InFlightStories stories = new InFlightStories();
      String cause = run(request.resumedWith(List.of(story), 1), stories);
      if (stories.ended()) {
        return;
      }
      next = died(cause, stories).getOrDefault(story, Next.ALONE);
      if (next == Next.REPORTED) {
        report(story, cause, stories.stories().getOrDefault(story, earlier));
      }
    }
  }

  private void report(String story, String cause, StoryInFlight crashed) throws IOException {
    StoryCrash.Output output =
        new StoryCrash.Output(
            workers.tellingLine(),
            workers.lastLines(LOG_LINES),
            workers.kept() ? workers.log() : null);
    for (Event event : new StoryCrash(story, cause, output).events(crashed, clock.instant())) {
      append(event);
    }
  }

  /** Reports a dead worker; the result is what happens to each story that was in flight. */
  private Map<String, Next> died(String cause, InFlightStories stories) throws IOException {
    Set<String> inFlight = stories.stories().keySet();
    boolean idle = inFlight.isEmpty() && !stories.allFinished();
    if (STOP_SIGNALS.contains(cause) || idle && !mayStartAgain(cause, stories)) {
      throw new IOException(
          "The worker ended with " + cause + " before it completed the request. " + printed());
    }
    diedIdle = idle;
    WorkerDied death =
        new WorkerDied(
            clock.instant(),
            cause,
            List.copyOf(inFlight),
            StoryCrash.isCrash(cause) ? stories.reading() : List.of());
    append(death);
    return deaths.add(death);
  }

  /**
   * Whether to start a worker again that died without a story in flight: once, if it was killed. A
   * worker that exits, such as for an unknown option, would do so again.
   */
  private boolean mayStartAgain(String cause, InFlightStories stories) {
    boolean repeatable = !stories.started() || !stories.waiting().isEmpty();
    return !diedIdle && repeatable && cause.startsWith(SIGNAL);
  }

  private String run(Request part, InFlightStories stories)
      throws IOException, InterruptedException {
    try {
      return workers.run(
          part.ofWorker(++started, clock.instant()),
          () ->
              tail.poll(
                  line -> {
                    stories.accept(line.event());
                    listener.accept(line);
                  }));
    } catch (IOException e) {
      throw new IOException(
          "A worker cannot be run in " + workers.folder() + ": " + e.getMessage(), e);
    }
  }

  private void append(Event event) throws IOException {
    log.completeLine();
    log.accept(event);
    tail.poll(listener);
  }

  private String printed() throws IOException {
    if (!workers.kept()) {
      String line = workers.tellingLine();
      return line.isEmpty() ? "It printed nothing." : "It printed: " + line;
    }
    List<String> lines = workers.lastLines(LOG_LINES);
    return "The last lines of "
        + workers.log()
        + ":"
        + (lines.isEmpty() ? " (none)" : "\n  " + String.join("\n  ", lines));
  }
}
