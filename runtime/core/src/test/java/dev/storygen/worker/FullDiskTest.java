package dev.storygen.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.StoryEvent.StoryFinished;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event log on a disk that is full for a while. */
class FullDiskTest {

  private static final Event FIRST = new StoryFinished(Instant.EPOCH, "lighthouse", true);
  private static final Event SECOND = new StoryFinished(Instant.EPOCH, "dog", true);
  private static final Event LAST = new RunFinished(Instant.EPOCH);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 150})
  void eventsAfterAFailureAreOnLinesOfTheirOwn(int bytesOfTheSecond) throws IOException {
    Path file = folder.resolve("events.jsonl");
    try (LimitedChannel channel = new LimitedChannel(file);
        EventLog log = new EventLog(file, channel, EventOrigin.newRun("build"), Redaction.none())) {
      log.accept(FIRST);
      channel.space = bytesOfTheSecond;
      assertThatThrownBy(() -> log.accept(SECOND)).isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(() -> log.accept(SECOND)).isInstanceOf(UncheckedIOException.class);
      channel.space = Long.MAX_VALUE;
      log.accept(LAST);
    }

    assertThat(EventLog.read(file).all()).isEqualTo(List.of(FIRST, LAST));
  }

  @Test
  void theFailureNamesTheFileAndTheFix() throws IOException {
    Path file = folder.resolve("events.jsonl");
    try (LimitedChannel channel = new LimitedChannel(file);
        EventLog log = new EventLog(file, channel, EventOrigin.newRun("build"), Redaction.none())) {
      channel.space = 0;

      assertThatThrownBy(() -> log.accept(FIRST))
          .hasMessage(
              file
                  + " cannot be written: No space left on device. Make it writable or free space on"
                  + " its disk, and run the goal again.");
    }
  }

  /** A file on a disk with little space, where the write that fills it is a part of what it was. */
  private static final class LimitedChannel implements WritableByteChannel {

    private final FileChannel file;
    private long space = Long.MAX_VALUE;

    LimitedChannel(Path path) throws IOException {
      file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      if (space == 0) {
        throw new IOException("No space left on device");
      }
      int count = (int) Math.min(space, bytes.remaining());
      file.write(bytes.slice().limit(count));
      bytes.position(bytes.position() + count);
      space -= count;
      return count;
    }

    @Override
    public boolean isOpen() {
      return file.isOpen();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
