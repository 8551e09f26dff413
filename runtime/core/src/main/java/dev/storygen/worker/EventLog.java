package dev.storygen.worker;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.media.AtomicFile;
import dev.storygen.model.Json;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code events.jsonl}: an event a line, appended as it happens. Half a line at the end, as a
 * killed worker leaves it, is no event.
 */
public final class EventLog implements Consumer<Event>, Closeable {

  private static final String VERIFY = "verify";

  private final FileChannel channel;
  private final Redaction redaction;

  private EventLog(FileChannel channel, Redaction redaction) {
    this.channel = channel;
    this.redaction = redaction;
  }

  /** Opens a log to append what holds no secret to. */
  public static EventLog append(Path file) throws IOException {
    return append(file, Redaction.none());
  }

  /**
   * Opens a log to append to without secrets, and ends the half line that a killed worker may have
   * left.
   */
  public static EventLog append(Path file, Redaction redaction) throws IOException {
    boolean halfLine = endsWithinLine(file);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    if (halfLine) {
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
    }
    return new EventLog(channel, redaction);
  }

  @Override
  public synchronized void accept(Event event) {
    try {
      ByteBuffer line = StandardCharsets.UTF_8.encode(redaction.json(event) + "\n");
      while (line.hasRemaining()) {
        channel.write(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** All events of a log, in order; none where there is no log. */
  public static List<Event> read(Path file) throws IOException {
    List<Event> events = new ArrayList<>();
    if (Files.exists(file)) {
      try (EventLogTail tail = new EventLogTail(file)) {
        tail.poll(events::add);
      }
    }
    return events;
  }

  /**
   * Prepares the log for a run: {@code generate} starts afresh, {@code verify} keeps what generate
   * did and drops what an earlier verify did. What the same build did before is kept. That a goal
   * was refused is no matter of this run.
   *
   * @param began when the build did
   * @return whether the log has a run of the goal that stays
   */
  public static boolean prepare(Path file, String goal, Instant began) throws IOException {
    List<Event> kept = new ArrayList<>();
    boolean keep = false;
    boolean adds = false;
    for (Event event : read(file)) {
      if (event instanceof RunStarted run) {
        boolean sameBuild = !run.at().isBefore(began);
        keep = sameBuild || goal.equals(VERIFY) && !run.goal().equals(VERIFY);
        adds |= sameBuild && run.goal().equals(goal);
      }
      if (keep && !(event instanceof RunRejected)) {
        kept.add(event);
      }
    }
    StringBuilder lines = new StringBuilder();
    for (Event event : kept) {
      lines.append(Json.mapper().writeValueAsString(event)).append('\n');
    }
    AtomicFile.writeString(file, lines.toString());
    return adds;
  }

  private static boolean endsWithinLine(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return false;
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(log.length() - 1);
      return log.read() != '\n';
    }
  }
}
