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
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of an event log. Most lines are not parsed to know whose they are: a log of a thousand
 * stories has tens of megabytes.
 */
final class LogLine {

  private static final String KIND = "{\"event\":\"";

  /**
   * The origin, which ends each line. Within a text its quotes would be escaped, and within another
   * object a second brace would follow.
   */
  private static final Pattern ORIGIN =
      Pattern.compile(
          ",\"build\":\"([^\"\\\\]*)\",\"run\":\"([^\"\\\\]*)\",\"worker\":\"[^\"\\\\]*\",\"sequence\":\\d+}");

  /** Bytes that an origin takes at most. */
  private static final int LONGEST_ORIGIN = 400;

  private final byte[] text;
  private Map<String, String> keys;

  private LogLine(byte[] text) {
    this.text = text;
  }

  /** Passes on the lines of a log; none where there is no log. */
  static void each(Path file, Consumer<LogLine> lines) throws IOException {
    if (Files.exists(file)) {
      try (EventLogTail tail = new EventLogTail(file)) {
        tail.lines(line -> lines.accept(new LogLine(line)));
      }
    }
  }

  /** The line in UTF-8, without its end. */
  byte[] text() {
    return text;
  }

  boolean is(Class<? extends Event> kind) {
    return startsWith(KIND)
        ? startsWith(KIND + kind.getSimpleName() + '"')
        : kind.getSimpleName().equals(parsed().get("event"));
  }

  private boolean startsWith(String ascii) {
    if (text.length < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (text[i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Of the event {@code RunStarted}; null for others. */
  String goal() {
    return parsed().get("goal");
  }

  /** Null for none. */
  String build() {
    return parsed().get("build");
  }

  /** Null for none, and for a line that was cut off when a worker was killed. */
  String run() {
    int from = Math.max(0, text.length - LONGEST_ORIGIN);
    String end = new String(text, from, text.length - from, StandardCharsets.ISO_8859_1);
    int origin = end.lastIndexOf(",\"build\":\"");
    if (origin >= 0) {
      Matcher found = ORIGIN.matcher(end).region(origin, end.length());
      if (found.matches()) {
        return new String(
            found.group(2).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      }
    }
    return parsed().get("run");
  }

  /** The texts of the JSON object, without those within others; none if it is not complete. */
  private Map<String, String> parsed() {
    if (keys == null) {
      keys = parse();
    }
    return keys;
  }

  private Map<String, String> parse() {
    Map<String, String> found = new HashMap<>();
    try (JsonParser json = Json.mapper().createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Map.of();
      }
      for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
        if (json.nextToken() == JsonToken.VALUE_STRING) {
          found.put(key, json.getText());
        }
        json.skipChildren();
      }
      return found;
    } catch (JsonProcessingException e) {
      return Map.of(); // cut off when a worker was killed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
