package dev.storygen.worker;

import dev.storygen.model.Event;
import dev.storygen.provider.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** The worker's entry point: reads one request, carries it out, writes events. */
public final class Main {

  private Main() {}

  /**
   * Carries out a request.
   *
   * @param arguments the request's file
   */
  public static void main(String[] arguments) throws IOException {
    endWithParent();
    Request request = Request.read(Path.of(arguments[0]));
    try (EventLog events = EventLog.append(request.events())) {
      run(request, events, Clock.systemUTC());
    }
    System.exit(0); // old speech libraries leave threads behind
  }

  /** Carries out a request, telling {@code events}. */
  static void run(Request request, EventLog events, Clock clock) throws IOException {
    try {
      work(request, events, clock).run();
      events.accept(new Event.RunFinished(clock.instant()));
    } catch (IllegalArgumentException e) {
      events.accept(new Event.RunRejected(clock.instant(), e.getMessage()));
    }
  }

  private static Run work(Request request, EventLog events, Clock clock) {
    if (request.task() instanceof Request.Generate generate) {
      return new GenerateRun(
          request,
          generate,
          new Options.Environment(System.getenv(), generate.briefs()),
          events,
          clock);
    }
    return new VerifyRun(request, (Request.Verify) request.task(), events, clock);
  }

  /** The parent keeps our standard input open for as long as it lives, and so long only do we. */
  private static void endWithParent() {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  continue;
                }
              } catch (IOException e) {
                // A broken pipe is an end, too.
              }
              Runtime.getRuntime().halt(1);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
