package dev.storygen.plugin;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.EventHandler;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Shows the progress of a run: lines, and below them a footer. Without a footer, a heartbeat line
 * follows a time without any line.
 */
final class Console implements EventHandler, AutoCloseable {

  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final int MAX_NAMES = 5;
  private static final long TICK_MILLIS = 250;

  private final Consumer<ConsoleLine> lines;
  private final Footer footer;
  private final boolean coloured;
  private final Clock clock;
  private final RunProgress state;
  private final StoryProgress progress;
  private final ServiceProgress services = new ServiceProgress(this::log);
  private Instant lastLine;
  private Instant lastHeartbeat;
  private boolean open = true;

  /**
   * A console for a run of a goal.
   *
   * @param lines receives the lines
   * @param footer null for none
   * @param coloured whether to highlight parts of the footer
   * @param clock of the build
   */
  Console(String goal, Consumer<ConsoleLine> lines, Footer footer, boolean coloured, Clock clock) {
    this.lines = lines;
    this.footer = footer;
    this.coloured = coloured;
    this.clock = clock;
    lastLine = clock.instant();
    lastHeartbeat = lastLine;
    state = new RunProgress(goal, lastLine);
    progress = new StoryProgress(this::log, footer == null);
  }

  @Override
  public synchronized void accept(Event event) {
    state.accept(event);
    progress.accept(event);
    services.accept(event);
    EventHandler.super.accept(event);
  }

  @Override
  public void on(RunWarning warning) {
    log(new ConsoleLine(LogLevel.WARNING, warning.message()));
  }

  @Override
  public void on(RunFinished run) {
    logSuppressed();
  }

  /** Updates the footer, and logs what is due. */
  synchronized void tick() {
    if (!open) {
      return;
    }
    Instant now = clock.instant();
    boolean silent = !now.isBefore(lastLine.plus(SILENCE));
    boolean due = !now.isBefore(lastHeartbeat.plus(SILENCE));
    if (footer == null && silent) {
      log(new ConsoleLine(LogLevel.INFO, heartbeat(now)));
    }
    if (due && (silent || services.hasSuppressed())) {
      logSuppressed();
      lastHeartbeat = now;
    }
    draw();
  }

  private void logSuppressed() {
    services.takeSuppressed().forEach(text -> log(new ConsoleLine(LogLevel.WARNING, text)));
  }

  private String heartbeat(Instant now) {
    Map<String, String> named = state.inFlight(MAX_NAMES);
    int more = state.inFlight() - named.size();
    String flight =
        named.entrySet().stream()
            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    return state.summary(now)
        + (flight.isEmpty()
            ? ""
            : "; in flight: " + flight + (more > 0 ? ", +" + more + " more" : ""))
        + (state.unavailable().isEmpty()
            ? ""
            : "; unavailable: " + String.join(", ", state.unavailable()))
        + ".";
  }

  private void log(ConsoleLine line) {
    if (footer != null && open) {
      footer.hide();
    }
    lines.accept(line);
    lastLine = clock.instant();
    draw();
  }

  private void draw() {
    if (footer != null && open) {
      footer.show(
          FooterLines.of(
              state,
              clock.instant(),
              footer.size().getColumns(),
              footer.size().getRows(),
              coloured));
    }
  }

  /** Removes the footer; further lines are logged without one. */
  @Override
  public synchronized void close() {
    if (!open) {
      return;
    }
    open = false;
    logSuppressed();
    if (footer != null) {
      try {
        footer.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Updates a console periodically, and closes it at the end of the run or of the JVM. */
  static final class Ticking implements Consumer<Event>, AutoCloseable {

    private final Console console;
    private final Thread shutdownHook;
    private final ScheduledExecutorService scheduler =
        Executors.newSingleThreadScheduledExecutor(Ticking::thread);

    Ticking(Console console) {
      this.console = console;
      shutdownHook = new Thread(console::close, "storygen-console-end");
      Runtime.getRuntime().addShutdownHook(shutdownHook);
      scheduler.scheduleWithFixedDelay(
          console::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
      Thread thread = new Thread(work, "storygen-console");
      thread.setDaemon(true);
      return thread;
    }

    @Override
    public void accept(Event event) {
      console.accept(event);
    }

    @Override
    public void close() {
      scheduler.shutdownNow();
      console.close();
      try {
        Runtime.getRuntime().removeShutdownHook(shutdownHook);
      } catch (IllegalStateException e) {
        // The JVM shuts down and runs the hook.
      }
    }
  }
}
