package dev.storygen.worker;

import dev.storygen.event.Envelope;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.EventSink;
import dev.storygen.event.LoggedEvents;
import dev.storygen.event.RecordedEvents;
import dev.storygen.media.AtomicFile;
import dev.storygen.media.LinkedFiles;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code events.jsonl}: one event a line, appended as it happens. A partial line at the end, which
 * a killed worker leaves, is no event.
 */
public final class EventLog implements EventSink, Closeable {

  private static final String VERIFY = "verify";

  private final Path file;
  private final WritableByteChannel channel;
  private final EventOrigin origin;
  private final Redaction redaction;
  private long sequence;

  /** Whether the last write failed: the line may end anywhere. */
  private boolean partial;

  EventLog(Path file, WritableByteChannel channel, EventOrigin origin, Redaction redaction) {
    this.file = file;
    this.channel = channel;
    this.origin = origin;
    this.redaction = redaction;
  }

  /** Opens a log to append events that hold no secret. */
  public static EventLog append(Path file, EventOrigin origin) throws IOException {
    return append(file, origin, Redaction.none());
  }

  /**
   * Opens a log to append events without their secrets.
   *
   * @param origin of all events that are appended
   */
  public static EventLog append(Path file, EventOrigin origin, Redaction redaction)
      throws IOException {
    LinkedFiles.reject(file);
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND,
            LinkOption.NOFOLLOW_LINKS);
    EventLog log = new EventLog(file, channel, origin, redaction);
    log.completeLine();
    return log;
  }

  /** Ends the partial line that a killed worker may have left. */
  public synchronized void completeLine() throws IOException {
    if (endsWithinLine(file)) {
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
    }
  }

  /**
   * Appends an event.
   *
   * @throws UncheckedIOException if it cannot be written; events after that are on lines of their
   *     own
   */
  @Override
  public synchronized void accept(Event event) {
    try {
      append(redaction.jsonLine(new Envelope(origin, ++sequence, event)));
    } catch (IOException e) {
      throw new UncheckedIOException(notWritten(file, e), e);
    }
  }

  @Override
  public synchronized void repeat(Instant at, RecordedEvents events) {
    try {
      byte[] lines = events.logLines(at, origin, sequence + 1);
      sequence += events.size();
      append(redaction.jsonLines(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(notWritten(file, e), e);
    }
  }

  @Override
  public synchronized void forward(byte[] lines) {
    try {
      append(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(notWritten(file, e), e);
    }
  }

  private void append(byte[] lines) throws IOException {
    if (partial) {
      write(ByteBuffer.wrap(new byte[] {'\n'}));
    }
    partial = true;
    write(ByteBuffer.wrap(lines));
    partial = false;
  }

  private static String notWritten(Path file, IOException e) {
    return file
        + " cannot be written: "
        + e.getMessage()
        + ". Make it writable or free space on its disk, and run the goal again.";
  }

  private void write(ByteBuffer line) throws IOException {
    while (line.hasRemaining()) {
      channel.write(line);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** All events of a log; none where there is no log. */
  public static LoggedEvents read(Path file) throws IOException {
    List<Envelope> lines = new ArrayList<>();
    if (Files.exists(file)) {
      try (EventLogTail tail = new EventLogTail(file)) {
        tail.poll(lines::add);
      }
    }
    return new LoggedEvents(lines);
  }

  /**
   * Prepares the log for a run. Runs of the same build stay. Of earlier builds, {@code verify}
   * keeps the runs of {@code generate} and drops those of {@code verify}; {@code generate} drops
   * all. A line of no run is dropped, and so is the rejection of an earlier request.
   *
   * @param build id of the build of the run
   * @return whether the log keeps a run of the goal
   */
  public static boolean prepare(Path file, String goal, String build) throws IOException {
    LinesToKeep lines = new LinesToKeep(goal, build);
    LogLine.each(file, lines);
    try {
      AtomicFile.write(file, part -> Files.write(part, lines.kept.toByteArray()));
    } catch (IOException e) {
      throw new IOException(notWritten(file, e), e);
    }
    return lines.adds;
  }

  /** The lines that a run keeps of a log: {@link #prepare}. */
  private static final class LinesToKeep implements Consumer<LogLine> {

    private final String goal;
    private final String build;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Set<String> runs = new HashSet<>();
    private boolean adds;

    LinesToKeep(String goal, String build) {
      this.goal = goal;
      this.build = build;
    }

    @Override
    public void accept(LogLine line) {
      if (line.is(RunStarted.class)) {
        boolean sameBuild = build.equals(line.build());
        if (sameBuild || isKept(goal, line.goal())) {
          runs.add(line.run());
          adds |= sameBuild && goal.equals(line.goal());
        }
      }
      if (!runs.isEmpty() && isOfKeptRun(line.run()) && !line.is(RunRejected.class)) {
        kept.writeBytes(line.text());
        kept.write('\n');
      }
    }

    private boolean isOfKeptRun(String run) {
      return run != null && runs.contains(run);
    }
  }

  private static boolean isKept(String goal, String earlierGoal) {
    return goal.equals(VERIFY) && !VERIFY.equals(earlierGoal);
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
