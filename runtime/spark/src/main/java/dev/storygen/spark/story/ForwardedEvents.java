package dev.storygen.spark.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.event.Envelope;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.Json;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Passes on the events of an attempt as lines of the build's log, with the attempt as their origin.
 * What the worker says of its own run is not of the build's, and a story ends when it is published:
 * the driver says that.
 */
final class ForwardedEvents implements Consumer<Event> {

  private static final Set<Class<? extends Event>> OF_THE_ATTEMPT =
      Set.of(RunStarted.class, RunFinished.class, RunRejected.class);

  private static final Set<Class<? extends Event>> OF_THE_PUBLICATION =
      Set.of(FilesFound.class, StoryFinished.class);

  private final EventOrigin origin;
  private final boolean judges;
  private final Predicate<byte[]> lines;
  private long sequence;

  /**
   * Events of a run.
   *
   * @param worker names the attempt
   * @param judges whether stories are judged, so that nothing is published but events
   * @param lines gets each line, and says whether to go on
   */
  ForwardedEvents(EventOrigin run, String worker, boolean judges, Predicate<byte[]> lines) {
    this.judges = judges;
    this.origin = new EventOrigin(run.build(), run.run(), worker);
    this.lines = lines;
  }

  @Override
  public void accept(Event event) {
    if (isOfBuild(event.getClass()) && !lines.test(line(event))) {
      // Waiting for anything ends at once: the worker is stopped.
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOfBuild(Class<? extends Event> kind) {
    return !OF_THE_ATTEMPT.contains(kind) && (judges || !OF_THE_PUBLICATION.contains(kind));
  }

  private byte[] line(Event event) {
    try {
      String json =
          Json.mapper().writeValueAsString(new Envelope(origin, ++sequence, placed(event)));
      return (json + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // it was read from JSON
    }
  }

  /** The report shows where a story is made. */
  private Event placed(Event event) {
    String worker = origin.worker();
    return event instanceof StoryStarted started
        ? started.on(worker.substring(0, worker.indexOf('/')))
        : event;
  }
}
