package dev.storygen.worker.parent;

import dev.storygen.event.Envelope;
import dev.storygen.event.Event;
import dev.storygen.event.LoggedEvents;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.EventLogTail;
import dev.storygen.worker.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Carries out requests in worker processes, and completes them when workers crash.
 *
 * <p>When a worker dies, one new worker runs the stories that were in flight again in parallel,
 * with those that have not started. A story that is in flight at a second death is run alone. If
 * its worker dies again, it is reported, and the others go on. A worker that is killed before it
 * starts a story is started once more.
 */
public final class Supervisor {

  private final WorkerProcess workers;
  private final Clock clock;

  /**
   * A supervisor.
   *
   * @param workers starts worker processes
   * @param clock of the build: of the events that the supervisor appends, and of the workers
   */
  public Supervisor(WorkerProcess workers, Clock clock) {
    this.workers = workers;
    this.clock = clock;
  }

  /**
   * Carries out a request.
   *
   * @param listener receives each event as it happens
   * @return all events of the log: those of the run, of other runs of the build and, for {@code
   *     verify}, of the generate run before it
   * @throws IOException if a worker could not be started, or ended before it accepted the request
   */
  public LoggedEvents run(Request request, Consumer<Event> listener)
      throws IOException, InterruptedException {
    Files.createDirectories(workers.folder());
    boolean adds =
        EventLog.prepare(request.events(), request.task().goal(), request.origin().build());
    List<Envelope> lines = new ArrayList<>();
    try (EventLog log = EventLog.append(request.events(), request.origin());
        EventLogTail tail = new EventLogTail(request.events())) {
      tail.poll(lines::add);
      Consumer<Envelope> each =
          line -> {
            lines.add(line);
            listener.accept(line.event());
          };
      new SupervisedRun(workers, adds ? request.adding() : request, log, tail, each, clock)
          .complete();
    }
    return new LoggedEvents(lines);
  }
}
