package dev.storygen.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.storygen.event.Envelope;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Reads an event log while another process appends to it. */
public final class EventLogTail implements Closeable {

  private final ObjectReader envelopes = Envelope.reader();
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  public EventLogTail(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
  }

  /** Skips the lines that are in the log already. */
  public EventLogTail atEnd() throws IOException {
    channel.position(channel.size());
    return this;
  }

  /** Passes on the events of the lines completed since the last call. */
  public void poll(Consumer<Envelope> events) throws IOException {
    lines(
        text -> {
          Envelope event = parse(text);
          if (event != null) {
            events.accept(event);
          }
        });
  }

  /** Passes on the lines completed since the last call, in UTF-8 and without their ends. */
  void lines(Consumer<byte[]> lines) throws IOException {
    while (channel.read(buffer.clear()) > 0) {
      byte[] bytes = buffer.array();
      int from = 0;
      for (int at = 0; at < buffer.position(); at++) {
        if (bytes[at] == '\n') {
          line.write(bytes, from, at - from);
          lines.accept(line.toByteArray());
          line.reset();
          from = at + 1;
        }
      }
      line.write(bytes, from, buffer.position() - from);
    }
  }

  /** A parsed line; null for a partial one. */
  private Envelope parse(byte[] text) {
    try {
      return envelopes.readValue(text);
    } catch (JsonProcessingException e) {
      return null; // cut off when a worker was killed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
