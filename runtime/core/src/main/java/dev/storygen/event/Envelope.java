package dev.storygen.event;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.storygen.model.Json;
import java.util.Optional;

/**
 * A line of {@code events.jsonl}: an event and where it is from. As JSON it is one flat object, the
 * keys of the event and after them {@code build}, {@code run}, {@code worker} and {@code sequence}.
 *
 * @param origin with nulls for a line that has no such keys
 * @param sequence of the events of its process in the run, from 1; 0 for a line that has no such
 *     key
 */
@JsonSerialize(using = EnvelopeJson.Serializer.class)
@JsonDeserialize(using = EnvelopeJson.Deserializer.class)
public record Envelope(EventOrigin origin, long sequence, Event event) {

  /** Reads lines whose equal texts share memory; not thread-safe. */
  public static ObjectReader reader() {
    return Json.mapper()
        .readerFor(Envelope.class)
        .withAttribute(SharedTexts.class, new SharedTexts());
  }

  /** The event if it is of that kind. */
  public <E extends Event> Optional<E> as(Class<E> kind) {
    return kind.isInstance(event) ? Optional.of(kind.cast(event)) : Optional.empty();
  }
}
