package dev.storygen.log;

import dev.storygen.event.Event;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/**
 * One line of the log, with lines below it for a long text or a stack trace.
 *
 * @param story null if the line is of no story
 * @param stage or the check; null if the line is of none
 * @param text for people; its second and further lines are printed below, indented
 * @param detail a stack trace, printed below, indented; null for none
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
   * The text of the line, with a line end. A line that does not start with a time belongs to the
   * line above: further lines of a text are indented, so no error can forge a line.
   *
   * @param origin the goal and the project: {@code generate@stories}
   */
  public String format(ZoneId zone, String origin) {
    String head =
        "%s %-7s %s [%s %s] "
            .formatted(
                TIME.withZone(zone).format(at),
                level,
                ControlCharacters.line(origin),
                orNone(story),
                orNone(stage));
    String below = detail == null ? "" : "\n" + detail.strip();
    return (text.strip() + below)
        .lines()
        .map(LogLine::printable)
        .collect(Collectors.joining("\n" + INDENT, head, "\n"));
  }

  private static String orNone(String name) {
    return name == null ? NONE : ControlCharacters.line(name);
  }

  /** Keeps the indentation of a stack trace. */
  private static String printable(String line) {
    String indent = line.startsWith("\t") ? INDENT : "";
    return indent + ControlCharacters.line(line);
  }
}
