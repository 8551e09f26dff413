package dev.storygen.log;

import dev.storygen.event.Event;
import dev.storygen.media.LinkedFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * {@code storygen_YYYYMMDD.log}: one event a line, in the file of the event's day in the clock's
 * zone.
 *
 * <p>Builds may share a folder: a line is one write to the end of the file, and is written again if
 * the file was archived meanwhile.
 */
public final class DailyLog implements Consumer<Event> {

  private final Path folder;
  private final String origin;
  private final Clock clock;

  private DailyLog(Path folder, String origin, Clock clock) {
    this.folder = folder;
    this.origin = origin;
    this.clock = clock;
  }

  /**
   * Opens the log of a folder, and archives the logs of past months.
   *
   * @param origin the goal and the project of the lines: {@code generate@stories}
   * @param months with logs of which the archives are kept, the newest, from 1
   * @throws IllegalArgumentException if the folder cannot be written to; the message names {@code
   *     storygen.logDirectory}
   */
  public static DailyLog open(Path folder, String origin, int months, Clock clock) {
    LogArchive archive = new LogArchive(folder, months, clock);
    DailyLog log = new DailyLog(folder, origin, clock);
    try {
      Files.createDirectories(folder);
      log.append(LogFile.of(clock.instant(), clock.getZone()), "");
      archive.update();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "storygen.logDirectory is "
              + folder
              + ", but the log cannot be written there: "
              + e
              + ". Make it a writable folder, or name another one.",
          e);
    }
    return log;
  }

  /** Whether a folder has logs and nothing else, so that it is no story. */
  public static boolean isLogFolder(Path folder) throws IOException {
    return LogArchive.isLogFolder(folder);
  }

  @Override
  public void accept(Event event) {
    write(EventMessages.of(event));
  }

  /** Logs a failure of a goal that is in none of its events. */
  public void failed(Exception reason) {
    StringWriter trace = new StringWriter();
    reason.printStackTrace(new PrintWriter(trace));
    write(
        new LogLine(
            clock.instant(),
            LogLevel.ERROR,
            null,
            null,
            String.valueOf(reason.getMessage()),
            trace.toString()));
  }

  private void write(LogLine line) {
    try {
      append(LogFile.of(line.at(), clock.getZone()), line.format(clock.getZone(), origin));
    } catch (IOException e) {
      throw new UncheckedIOException("The log in " + folder + " cannot be written: " + e, e);
    }
  }

  private void append(LogFile file, String text) throws IOException {
    Path path = folder.resolve(file.name());
    LinkedFiles.reject(path);
    do {
      try (FileChannel channel =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND,
              LinkOption.NOFOLLOW_LINKS)) {
        ByteBuffer line = StandardCharsets.UTF_8.encode(text);
        do {
          channel.write(line);
        } while (line.hasRemaining());
      }
    } while (!Files.exists(path));
  }
}
