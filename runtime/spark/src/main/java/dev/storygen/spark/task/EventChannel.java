package dev.storygen.spark.task;

import dev.storygen.spark.task.Messages.Lines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Predicate;

/**
 * Sends the events of an attempt to the driver as they come: what comes while a message is under
 * way is the next message. It interrupts the attempt when the driver does not want it to go on.
 */
final class EventChannel implements Predicate<byte[]>, AutoCloseable {

  /** Lines that wait; then the attempt waits, too. */
  private static final int MOST_WAITING = 1_000;

  /** How often a message is sent that gets no reply. */
  private static final int SENDINGS = 3;

  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();
  private final String story;
  private final long attempt;
  private final Thread maker = Thread.currentThread();
  private final Thread sender = new Thread(this::send, "storygen-events");
  private volatile boolean superseded;
  private volatile IOException failure;

  /** A channel for the attempt of this thread. */
  EventChannel(String story, long attempt) {
    this.story = story;
    this.attempt = attempt;
    sender.setDaemon(true);
    sender.start();
  }

  /** Whether the driver does not want the attempt to go on. */
  boolean superseded() {
    return superseded;
  }

  /** All lines. */
  byte[] lines() {
    return all.toByteArray();
  }

  /**
   * Sends a line soon.
   *
   * @return whether the attempt may go on
   */
  @Override
  public boolean test(byte[] line) {
    if (stopped()) {
      return false;
    }
    try {
      waiting.put(line);
      all.writeBytes(line);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean stopped() {
    return superseded || failure != null;
  }

  private void send() {
    try {
      List<byte[]> lines = new ArrayList<>();
      for (long number = 1; lines.isEmpty() || lines.get(lines.size() - 1) != END; number++) {
        lines.clear();
        lines.add(waiting.take());
        waiting.drainTo(lines);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        lines.forEach(message::writeBytes);
        if (!sent(new Lines(story, attempt, number, message.toByteArray()))) {
          superseded = true;
          break;
        }
      }
    } catch (IOException e) {
      failure = e;
    } catch (InterruptedException e) {
      failure = new IOException("The events of " + story + " could not be sent.", e);
    }
    if (stopped()) {
      waiting.clear(); // the maker may wait for a place
      maker.interrupt();
    }
  }

  private static boolean sent(Lines lines) throws IOException {
    for (int sending = 1; ; sending++) {
      try {
        return StorygenPlugin.ask(lines, Boolean.class);
      } catch (IOException e) {
        if (sending == SENDINGS) {
          throw e;
        }
      }
    }
  }

  /**
   * Sends what waits.
   *
   * @throws IOException if the driver did not get all
   */
  @Override
  public void close() throws IOException {
    try {
      if (!stopped()) {
        waiting.put(END);
      }
      sender.join();
      Thread.interrupted(); // by the sender
    } catch (InterruptedException e) {
      if (!stopped()) { // not by the sender
        sender.interrupt();
        throw new InterruptedIOException("The events of " + story + " could not all be sent.");
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
