package dev.storygen.worker;

import dev.storygen.event.Envelope;
import dev.storygen.model.Json;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Reads an event log while another process appends to it. */
public final class EventLogTail implements Closeable {

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

  /** Passes on the lines completed since the last call. */
  public void poll(Consumer<Envelope> lines) throws IOException {
    while (channel.read(buffer.clear()) > 0) {
      for (buffer.flip(); buffer.hasRemaining(); ) {
        byte next = buffer.get();
        if (next == '\n') {
          complete(lines);
        } else {
          line.write(next);
        }
      }
    }
  }

  private void complete(Consumer<Envelope> lines) {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    Envelope parsed = parse(text);
    if (parsed != null) {
      lines.accept(parsed);
    }
  }

  /** A parsed line; null for a partial one. */
  private static Envelope parse(String text) {
    try {
      return Json.mapper().readValue(text, Envelope.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return null; // cut off when a worker was killed
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
