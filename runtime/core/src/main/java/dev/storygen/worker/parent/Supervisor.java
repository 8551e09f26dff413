package dev.storygen.worker.parent;

import dev.storygen.event.Event;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sees a request through, whatever becomes of its workers. When one dies, the stories that it had
 * begun are run again, one at a time, each in a fresh worker; one that kills its worker alone is
 * reported, and the others go on.
 */
public final class Supervisor {

  /** SIGINT and SIGTERM: somebody asked the worker to end, and does not want another. */
  private static final Set<String> ASKED_TO_END = Set.of("signal 2", "signal 15");

  private static final int LOG_LINES = 10;

  private final WorkerProcess workers;
  private final Clock clock;

  /** A supervisor that starts {@code workers}. */
  public Supervisor(WorkerProcess workers, Clock clock) {
    this.workers = workers;
    this.clock = clock;
  }

  /**
   * Carries out a request.
   *
   * @param listener gets each event as it happens
   * @return all events of the log: those of the run and, for {@code verify}, of the generate run
   *     before it
   * @throws IOException if a worker could not be started, or ended before it took the request
   */
  public List<Event> run(Request asked, Consumer<Event> listener)
      throws IOException, InterruptedException {
    Files.createDirectories(workers.folder());
    boolean adding = EventLog.prepare(asked.events(), asked.task().goal(), asked.build().began());
    Request request = adding ? asked.adding() : asked;
    InFlightStories left = attempt(request, listener);
    while (!left.ended()) {
      for (String suspect : left.stories().keySet()) {
        alone(request.resumedWith(List.of(suspect), 1), suspect, listener);
      }
      if (left.waiting().isEmpty()) {
        break;
      }
      left = attempt(request.resumedWith(left.waiting(), request.threads()), listener);
    }
    return EventLog.read(request.events());
  }

  /** Runs a worker; what it did not come to is in the result. */
  private InFlightStories attempt(Request request, Consumer<Event> listener)
      throws IOException, InterruptedException {
    InFlightStories flight = new InFlightStories();
    String cause = workers.run(request, flight.andThen(listener));
    if (flight.ended()) {
      return flight;
    }
    if (!flight.started() || flight.stories().isEmpty() || ASKED_TO_END.contains(cause)) {
      throw new IOException(
          "The worker ended with "
              + cause
              + " and left work undone. Its last words, of "
              + workers.log()
              + ":"
              + lastWords());
    }
    tell(
        request,
        listener,
        new WorkerDied(clock.instant(), cause, List.copyOf(flight.stories().keySet())));
    return flight;
  }

  private void alone(Request request, String story, Consumer<Event> listener)
      throws IOException, InterruptedException {
    InFlightStories flight = new InFlightStories();
    String cause = workers.run(request, flight.andThen(listener));
    if (!flight.ended()) {
      tell(request, listener, new WorkerDied(clock.instant(), cause, List.of(story)));
      for (Event verdict :
          new StoryCrash(story, cause, workers.log()).verdicts(flight, clock.instant())) {
        tell(request, listener, verdict);
      }
    }
  }

  private static void tell(Request request, Consumer<Event> listener, Event event)
      throws IOException {
    try (EventLog log = EventLog.append(request.events())) {
      log.accept(event);
    }
    listener.accept(event);
  }

  private String lastWords() throws IOException {
    List<String> lines = workers.lastWords(LOG_LINES);
    return lines.isEmpty() ? " (none)" : "\n  " + String.join("\n  ", lines);
  }
}
