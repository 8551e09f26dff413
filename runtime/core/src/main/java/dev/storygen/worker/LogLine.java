package dev.storygen.worker;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.storygen.event.Event;
import dev.storygen.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A complete line of an event log, of which only the texts at its top level are read: to know whose
 * it is takes a fraction of the time of parsing the event.
 *
 * @param text the line
 * @param keys the texts of the JSON object, without those within others
 */
record LogLine(String text, Map<String, String> keys) {

  /** The lines of a log, without partial ones; none where there is no log. */
  static List<LogLine> read(Path file) throws IOException {
    List<LogLine> lines = new ArrayList<>();
    if (Files.exists(file)) {
      try (EventLogTail tail = new EventLogTail(file)) {
        tail.lines(line -> add(lines, line));
      }
    }
    return lines;
  }

  private static void add(List<LogLine> lines, byte[] line) {
    try (JsonParser json = Json.mapper().createParser(line)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        lines.add(new LogLine(new String(line, StandardCharsets.UTF_8), keys(json)));
      }
    } catch (JsonProcessingException e) {
      return; // cut off when a worker was killed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> keys(JsonParser json) throws IOException {
    Map<String, String> keys = new HashMap<>();
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      if (json.nextToken() == JsonToken.VALUE_STRING) {
        keys.put(key, json.getText());
      }
      json.skipChildren();
    }
    return keys;
  }

  boolean is(Class<? extends Event> kind) {
    return kind.getSimpleName().equals(keys.get("event"));
  }

  /** Of the event {@code RunStarted}; null for others. */
  String goal() {
    return keys.get("goal");
  }

  /** Null for none. */
  String build() {
    return keys.get("build");
  }

  /** Null for none. */
  String run() {
    return keys.get("run");
  }
}
