package dev.storygen.worker.child;

import dev.storygen.check.CheckListener;
import dev.storygen.event.EventSink;
import dev.storygen.event.RecordedEvents;
import dev.storygen.event.StoryEvent;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.FactsReused;
import dev.storygen.event.StoryEvent.FileOpened;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.VoiceoverDecoded;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Waveform;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns the progress of one story's checks into events. */
final class VerdictPublisher implements CheckListener {

  private final String story;
  private final EventSink events;
  private final Clock clock;
  private final Function<Path, String> pathText;
  private final List<StoryEvent> published = new ArrayList<>();
  private boolean factsKnown;
  private boolean decoded;

  /**
   * @param pathText how an event names a file
   */
  VerdictPublisher(String story, EventSink events, Clock clock, Function<Path, String> pathText) {
    this.story = story;
    this.events = events;
    this.clock = clock;
    this.pathText = pathText;
  }

  @Override
  public void fileOpened(Path file) {
    decoded = true;
    events.accept(new FileOpened(clock.instant(), story, pathText.apply(file)));
  }

  @Override
  public void factsKept(Path file) {
    factsKnown = true;
  }

  @Override
  public void voiceoverDecoded(Waveform waveform) {
    publish(new VoiceoverDecoded(clock.instant(), story, waveform));
  }

  @Override
  public void checkDone(CheckOutcome outcome) {
    publish(new CheckDone(clock.instant(), outcome));
  }

  private void publish(StoryEvent event) {
    published.add(event);
    events.accept(event);
  }

  /** The events of the same verdict in a later run, in which no check takes any time. */
  RecordedEvents verdict() {
    List<StoryEvent> verdict = new ArrayList<>();
    for (StoryEvent event : published) {
      verdict.add(
          event instanceof CheckDone done
              ? new CheckDone(done.at(), done.outcome().withDurationSeconds(0))
              : event);
    }
    if (factsKnown || decoded) {
      verdict.add(new FactsReused(clock.instant(), story));
    }
    return RecordedEvents.of(verdict);
  }

  /** Publishes the events of a verdict of an earlier run. */
  void repeat(RecordedEvents verdict) {
    events.repeat(clock.instant(), verdict);
  }

  void storyDone() {
    if (factsKnown && !decoded) {
      events.accept(new FactsReused(clock.instant(), story));
    }
    events.accept(new StoryFinished(clock.instant(), story, true));
  }
}
