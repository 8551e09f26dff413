package dev.storygen.log;

import dev.storygen.event.Event;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/**
 * What the log says of an event.
 *
 * @param story null where it is of none
 * @param stage or the check; null where it is of none
 * @param text for people; further lines of it are shown below, indented
 * @param detail a stack trace, shown below, indented; null for none
 */
public record LogLine(
    Instant at, LogLevel level, String story, String stage, String text, String detail) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");
  private static final String NONE = "-";
  private static final String INDENT = "    ";

  static LogLine ofRun(LogLevel level, Event event, String text) {
    return of(level, event, null, null, text);
  }

  static LogLine ofStory(Event event, String story, String text) {
    return of(LogLevel.INFO, event, story, null, text);
  }

  static LogLine of(LogLevel level, Event event, String story, String stage, String text) {
    return new LogLine(event.at(), level, story, stage, text, null);
  }

  /**
   * The line as the log has it, with its end. What does not begin with a time belongs to the line
   * above: lines within a text are indented, so that no error can feign one.
   *
   * @param origin whose line it is: {@code generate@stories}
   */
  public String in(ZoneId zone, String origin) {
    String head =
        "%s %-7s %s [%s %s] "
            .formatted(
                TIME.withZone(zone).format(at),
                level,
                ControlCharacters.line(origin),
                of(story),
                of(stage));
    String below = detail == null ? "" : "\n" + detail.strip();
    return (text.strip() + below)
        .lines()
        .map(LogLine::fit)
        .collect(Collectors.joining("\n" + INDENT, head, "\n"));
  }

  private static String of(String name) {
    return name == null ? NONE : ControlCharacters.line(name);
  }

  /** Keeps the indentation of a stack trace. */
  private static String fit(String line) {
    String indent = line.startsWith("\t") ? INDENT : "";
    return indent + ControlCharacters.line(line);
  }
}
