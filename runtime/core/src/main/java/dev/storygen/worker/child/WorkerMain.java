package dev.storygen.worker.child;

import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.provider.Options;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Redaction;
import dev.storygen.worker.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** The worker's entry point: reads one request, carries it out, writes events. */
public final class WorkerMain {

  private WorkerMain() {}

  /**
   * Carries out a request.
   *
   * @param arguments the request's file
   */
  public static void main(String[] arguments) throws IOException {
    ShutdownSequence ending = new ShutdownSequence().withParent(System.in).onShutdown();
    Request request = Request.read(Path.of(arguments[0]));
    Redaction redaction = Redaction.of(System.getenv(), Redaction.keyVariables(request.task()));
    System.setOut(redaction.over(System.out));
    System.setErr(redaction.over(System.err));
    ending.before(System.out::close);
    ending.before(System.err::close);
    try (EventLog events = EventLog.append(request.events(), request.origin(), redaction)) {
      run(request, events, ending, Clock.systemUTC());
    }
    System.exit(0); // old speech libraries leave threads behind
  }

  /** Carries out a request, telling {@code events}. */
  static void run(Request request, EventLog events, ShutdownSequence ending, Clock clock)
      throws IOException {
    try {
      work(request, events, ending, clock).run();
      events.accept(new RunFinished(clock.instant()));
    } catch (IllegalArgumentException e) {
      events.accept(new RunRejected(clock.instant(), e.getMessage()));
    }
  }

  private static RequestHandler work(
      Request request, EventLog events, ShutdownSequence ending, Clock clock) {
    if (request.task() instanceof Request.Generate generate) {
      return new GenerateHandler(
          request, generate, around(generate.briefs()), events, ending, clock);
    }
    if (request.task() instanceof Request.Ideas ideas) {
      return new IdeasHandler(request, ideas, around(ideas.briefs()), events, clock);
    }
    if (request.task() instanceof Request.Doctor doctor) {
      return new DoctorHandler(request, doctor, around(doctor.briefs()), events, clock);
    }
    return new VerifyHandler(request, (Request.Verify) request.task(), events, clock);
  }

  private static Options.Environment around(Path briefs) {
    return new Options.Environment(System.getenv(), briefs);
  }
}
