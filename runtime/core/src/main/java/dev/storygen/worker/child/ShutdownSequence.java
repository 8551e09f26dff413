package dev.storygen.worker.child;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * How a worker ends before its work is done: with its parent, by Ctrl-C or by a signal. It leaves
 * complete files only, and it does end.
 */
final class ShutdownSequence {

  /** Unlinking takes no time; a file system that is gone takes for ever. */
  private static final Duration MOST = Duration.ofSeconds(5);

  private static final long SWEEP_MILLIS = 2;

  private final Deque<Runnable> last = new ConcurrentLinkedDeque<>();

  /**
   * Something to do before the worker ends, and before what was said earlier. It is done by any
   * thread, and again and again until the worker is gone.
   */
  void before(Runnable work) {
    last.addFirst(work);
  }

  /** Does it when the JVM shuts down, as it does on a signal. */
  ShutdownSequence onShutdown() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::tidy, "ending"));
    return this;
  }

  /** The parent keeps our standard input open for as long as it lives, and so long only do we. */
  ShutdownSequence withParent(InputStream parent) {
    daemon(
        "parent-watch",
        () -> {
          awaitEnd(parent);
          try {
            tidy();
          } finally {
            // At once, without the hooks of others: a story at work would make new files.
            Runtime.getRuntime().halt(1);
          }
        });
    return this;
  }

  private static void awaitEnd(InputStream parent) {
    try {
      while (parent.read() >= 0) {
        continue;
      }
    } catch (IOException e) {
      // A broken pipe is an end, too.
    }
  }

  private synchronized void tidy() {
    daemon("deadline", ShutdownSequence::haltLater);
    last.forEach(Runnable::run);
    daemon("sweeper", this::sweep);
  }

  /** Stories are at work until the JVM is gone, and it has its own and others' hooks to run. */
  private void sweep() {
    try {
      while (true) {
        last.forEach(Runnable::run);
        Thread.sleep(SWEEP_MILLIS);
      }
    } catch (InterruptedException e) {
      // Nobody does that.
    }
  }

  private static void haltLater() {
    try {
      Thread.sleep(MOST.toMillis());
    } catch (InterruptedException e) {
      // Then at once.
    }
    Runtime.getRuntime().halt(1);
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
