package dev.storygen.fuzz;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.CheckOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run of the gate reported. Safe for use by two threads. */
final class GateRun implements EventHandler {

  private final Map<String, List<CheckOutcome>> outcomes = new HashMap<>();
  private final Set<String> inFlight = new HashSet<>();
  private final Set<String> finished = new HashSet<>();
  private final Set<String> hung = new HashSet<>();
  private final List<String> deaths = new ArrayList<>();
  private IOException fault;
  private long events;

  synchronized void begin() {
    inFlight.clear();
  }

  @Override
  public synchronized void accept(Event event) {
    events++;
    EventHandler.super.accept(event);
  }

  @Override
  public void on(RunRejected rejected) {
    fault = new IOException(rejected.message());
  }

  @Override
  public void on(StoryStarted started) {
    inFlight.add(started.story());
    outcomes.put(started.story(), new ArrayList<>());
  }

  @Override
  public void on(CheckDone done) {
    outcomes.computeIfAbsent(done.story(), it -> new ArrayList<>()).add(done.outcome());
  }

  @Override
  public void on(StoryFinished story) {
    inFlight.remove(story.story());
    finished.add(story.story());
  }

  @Override
  public void on(WorkerDied died) {
    deaths.add(died.cause() + " with " + died.stories() + " in flight");
    inFlight.clear();
  }

  /** A number that grows with each event. */
  synchronized long events() {
    return events;
  }

  /** The stories in flight made no progress. */
  synchronized void stopped() {
    hung.addAll(inFlight);
    if (inFlight.isEmpty()) {
      fault = new IOException("the worker made no progress with no story in flight");
    }
  }

  synchronized void fault(IOException e) {
    fault = e;
  }

  synchronized void requireNoFault() throws IOException {
    if (fault != null) {
      throw fault;
    }
  }

  synchronized Set<String> finished() {
    return Set.copyOf(finished);
  }

  /** Stories that made no progress until their worker was stopped. */
  synchronized Set<String> hung() {
    return Set.copyOf(hung);
  }

  /** A line per worker that died. */
  synchronized List<String> deaths() {
    return List.copyOf(deaths);
  }

  synchronized Verdict of(String story) {
    return new Verdict(
        List.copyOf(outcomes.getOrDefault(story, List.of())), finished.contains(story));
  }
}
