package dev.storygen.event;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Consumer;

/** Receives the events of a run. */
@FunctionalInterface
public interface EventSink extends Consumer<Event> {

  /**
   * Receives events of an earlier run that hold again.
   *
   * @param at when they hold again
   */
  default void repeat(Instant at, RecordedEvents events) {
    forward(events.logLines(at, new EventOrigin(null, null, null), 0));
  }

  /**
   * Receives events of another process of the run.
   *
   * @param lines of its log: {@link Envelope}s as JSON in UTF-8, without secrets, each with its end
   */
  default void forward(byte[] lines) {
    try (MappingIterator<Envelope> each = Envelope.reader().readValues(lines)) {
      each.forEachRemaining(line -> accept(line.event()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // bytes can be read
    }
  }
}
