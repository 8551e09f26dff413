package dev.storygen.worker.child;

import dev.storygen.brief.BriefSource;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.MonotonicClock;
import dev.storygen.provider.Options;
import dev.storygen.service.FailureMessages;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Redaction;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.LoggerFactory;

/** The worker's entry point: reads one request, carries it out, writes events. */
public final class WorkerMain {

  private WorkerMain() {}

  /**
   * Carries out a request, and ends the process in any case: stories and some speech libraries
   * leave threads running, with which a failure would leave the parent waiting for ever.
   *
   * @param arguments the request's file
   */
  public static void main(String[] arguments) {
    int status = 1;
    try {
      carryOut(Path.of(arguments[0]));
      status = 0;
    } catch (Throwable e) { // printed, such as an event log that cannot be written
      e.printStackTrace();
      System.err.println(e.getMessage()); // last, where the parent's message has it
    } finally {
      System.exit(status);
    }
  }

  private static void carryOut(Path file) throws IOException {
    ShutdownSequence shutdown = new ShutdownSequence().withParent(System.in).onShutdown();
    Request request = Request.read(file);
    Redaction redaction = Redaction.of(System.getenv(), Redaction.keyVariables(request.task()));
    System.setOut(redaction.redacting(System.out));
    System.setErr(redaction.redacting(System.err));
    shutdown.onEnd(System.out::close);
    shutdown.onEnd(System.err::close);
    try (EventLog events = EventLog.append(request.events(), request.origin(), redaction)) {
      run(request, events, shutdown, MonotonicClock.startingAt(request.sentAt()));
    }
  }

  /** Carries out a request and appends its events. */
  static void run(Request request, EventLog events, ShutdownSequence shutdown, Clock clock)
      throws IOException {
    try {
      handler(request, events, shutdown, clock).run();
      events.accept(new RunFinished(clock.instant()));
    } catch (IllegalArgumentException e) {
      events.accept(new RunRejected(clock.instant(), e.getMessage(), false));
    } catch (IOException | LinkageError | VirtualMachineError e) {
      LoggerFactory.getLogger(WorkerMain.class).error("The worker cannot work", e);
      events.accept(new RunRejected(clock.instant(), FailureMessages.describe(e), true));
    }
  }

  private static RequestHandler handler(
      Request request, EventLog events, ShutdownSequence shutdown, Clock clock) {
    if (request.task() instanceof Task.Generate generate) {
      return new GenerateHandler(
          request, generate, environment(generate.briefs()), events, shutdown, clock);
    }
    if (request.task() instanceof Task.Ideas ideas) {
      return new IdeasHandler(request, ideas, environment(ideas.briefs()), events, clock);
    }
    if (request.task() instanceof Task.Doctor doctor) {
      return new DoctorHandler(request, doctor, environment(doctor.briefs()), events, clock);
    }
    if (request.task() instanceof Task.Preflight preflight) {
      return new PreflightHandler(
          request, preflight, environment(preflight.briefs()), events, clock);
    }
    if (request.task() instanceof Task.Judge judge) {
      return new JudgeHandler(request, judge, environment(judge.briefs()), events, clock);
    }
    Task.Verify verify = (Task.Verify) request.task();
    return new VerifyHandler(request, verify, environment(verify.briefs()), events, clock);
  }

  private static Options.Environment environment(BriefSource briefs) {
    return new Options.Environment(System.getenv(), briefs.folder(), briefs.project());
  }
}
