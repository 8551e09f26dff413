package dev.storygen.plugin;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
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
 * Shows a run while it goes on: lines, and below them a footer or, where there is none, a heartbeat
 * when nothing else was said for a while.
 */
final class Console implements EventHandler, AutoCloseable {

  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final int NAMED = 5;
  private static final long TICK_MILLIS = 250;

  private final Consumer<ConsoleLine> log;
  private final Footer footer;
  private final boolean coloured;
  private final Clock clock;
  private final RunProgress state;
  private final StoryProgress progress;
  private final ServiceProgress services = new ServiceProgress(this::say);
  private Instant lastSaid;
  private Instant lastBeat;
  private boolean open = true;

  /**
   * Shows a run of a goal.
   *
   * @param log gets the lines
   * @param footer null for none
   * @param coloured whether parts of the footer may stand out
   */
  Console(String goal, Consumer<ConsoleLine> log, Footer footer, boolean coloured, Clock clock) {
    this.log = log;
    this.footer = footer;
    this.coloured = coloured;
    this.clock = clock;
    lastSaid = clock.instant();
    lastBeat = lastSaid;
    state = new RunProgress(goal, lastSaid);
    progress = new StoryProgress(this::say, footer == null);
  }

  @Override
  public synchronized void accept(Event event) {
    state.accept(event);
    progress.accept(event);
    services.accept(event);
    EventHandler.super.accept(event);
  }

  @Override
  public void on(RunFinished run) {
    sayUntold();
  }

  /** Time goes by. */
  synchronized void tick() {
    if (!open) {
      return;
    }
    Instant now = clock.instant();
    boolean silent = !now.isBefore(lastSaid.plus(SILENCE));
    boolean due = !now.isBefore(lastBeat.plus(SILENCE));
    if (footer == null && silent) {
      say(new ConsoleLine(LogLevel.INFO, heartbeat(now)));
    }
    if (due && (silent || services.hasUntold())) {
      sayUntold();
      lastBeat = now;
    }
    draw();
  }

  private void sayUntold() {
    services.untold().forEach(text -> say(new ConsoleLine(LogLevel.WARNING, text)));
  }

  private String heartbeat(Instant now) {
    Map<String, String> named = state.inFlight(NAMED);
    int more = state.inFlight() - named.size();
    String flight =
        named.entrySet().stream()
            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    return state.summary(now)
        + (flight.isEmpty()
            ? ""
            : "; in flight: " + flight + (more > 0 ? ", +" + more + " more" : ""))
        + (state.out().isEmpty() ? "" : "; out: " + String.join(", ", state.out()))
        + ".";
  }

  private void say(ConsoleLine line) {
    if (footer != null && open) {
      footer.hide();
    }
    log.accept(line);
    lastSaid = clock.instant();
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

  /** Takes the footer away; further lines are said without one. */
  @Override
  public synchronized void close() {
    if (!open) {
      return;
    }
    open = false;
    sayUntold();
    if (footer != null) {
      try {
        footer.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Keeps a console up to date, and takes it away at the end, also where the JVM is told to. */
  static final class Ticking implements Consumer<Event>, AutoCloseable {

    private final Console console;
    private final Thread end;
    private final ScheduledExecutorService clockwork =
        Executors.newSingleThreadScheduledExecutor(Ticking::thread);

    Ticking(Console console) {
      this.console = console;
      end = new Thread(console::close, "storygen-console-end");
      Runtime.getRuntime().addShutdownHook(end);
      clockwork.scheduleWithFixedDelay(
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
      clockwork.shutdownNow();
      console.close();
      try {
        Runtime.getRuntime().removeShutdownHook(end);
      } catch (IllegalStateException e) {
        // The JVM ends, and it runs.
      }
    }
  }
}
