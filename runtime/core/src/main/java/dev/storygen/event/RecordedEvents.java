package dev.storygen.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.model.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Events that hold again in a later run, as JSON without their times and origins. They are not
 * parsed to be logged again: a story has dozens of them.
 */
public final class RecordedEvents {

  private static final byte[] START = utf8("{\"event\":\"");

  /** The type, a space, and the JSON object after the time. */
  private final byte[] lines;

  private RecordedEvents(byte[] lines) {
    this.lines = lines;
  }

  /** Records events in their order. */
  public static RecordedEvents of(List<? extends StoryEvent> events) {
    return read(
        events.stream()
            .map(event -> withoutTime(event) + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }

  /** The type and after it the keys after the time: {@code CheckDone "story":"lighthouse",…}}. */
  private static String withoutTime(StoryEvent event) {
    String type = event.getClass().getSimpleName();
    String json = json(event, Event.class);
    String start = "{\"event\":\"%s\",\"at\":%s,".formatted(type, json(event.at(), Instant.class));
    if (!json.startsWith(start)) {
      throw new IllegalStateException(json + " does not start with its type and its time");
    }
    return type + " " + json.substring(start.length());
  }

  /**
   * Reads what {@link #bytes} has made.
   *
   * @param bytes not to be changed any more
   */
  public static RecordedEvents read(byte[] bytes) {
    return new RecordedEvents(bytes);
  }

  /** A line for each event; not to be changed. */
  public byte[] bytes() {
    return lines;
  }

  /** The number of events. */
  public int size() {
    int size = 0;
    for (byte at : lines) {
      size += at == '\n' ? 1 : 0;
    }
    return size;
  }

  /**
   * The lines of a log, each as that of an {@link Envelope} and with its end.
   *
   * @param at when the events hold again
   * @param sequence of the first event
   */
  public byte[] logLines(Instant at, EventOrigin origin, long sequence) {
    byte[] time = utf8("\",\"at\":" + json(at, Instant.class) + ",");
    byte[] place = utf8(place(origin));
    ByteArrayOutputStream log = new ByteArrayOutputStream(lines.length + lines.length / 2);
    long next = sequence;
    for (int from = 0; from < lines.length; next++) {
      int type = indexOf(' ', from);
      int end = indexOf('\n', type);
      log.writeBytes(START);
      log.write(lines, from, type - from);
      log.writeBytes(time);
      log.write(lines, type + 1, end - type - 2);
      log.writeBytes(place);
      log.writeBytes(utf8(next + "}\n"));
      from = end + 1;
    }
    return log.toByteArray();
  }

  private int indexOf(char wanted, int from) {
    int at = from;
    while (lines[at] != wanted) {
      at++;
    }
    return at;
  }

  private static String place(EventOrigin origin) {
    return ",\"build\":"
        + json(origin.build(), String.class)
        + ",\"run\":"
        + json(origin.run(), String.class)
        + ",\"worker\":"
        + json(origin.worker(), String.class)
        + ",\"sequence\":";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> String json(T value, Class<T> type) {
    try {
      return Json.mapper().writerFor(type).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // every event can be logged
    }
  }
}
