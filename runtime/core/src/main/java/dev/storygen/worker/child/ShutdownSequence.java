package dev.storygen.worker.child;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Ends a worker whose parent is gone, or that gets Ctrl-C or a signal. It deletes incomplete files,
 * and halts after a timeout.
 */
final class ShutdownSequence {

  /** Deleting files is fast, but an unreachable file system blocks. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private static final long REPEAT_MILLIS = 2;

  private final Deque<Runnable> tasks = new ConcurrentLinkedDeque<>();

  /**
   * Adds a task that runs before the worker ends, and before the tasks added earlier. It runs on
   * any thread, and repeatedly until the process is gone.
   */
  void onEnd(Runnable task) {
    tasks.addFirst(task);
  }

  /** Runs the tasks when the JVM shuts down, as on a signal. */
  ShutdownSequence onShutdown() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::runTasks, "shutdown"));
    return this;
  }

  /** Ends the process when its standard input ends: the parent keeps it open while it lives. */
  ShutdownSequence withParent(InputStream parent) {
    daemon(
        "parent-watch",
        () -> {
          awaitEnd(parent);
          try {
            runTasks();
          } finally {
            // Without other shutdown hooks: meanwhile, stories in flight would create files.
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
      // A broken pipe ends the input, too.
    }
  }

  private synchronized void runTasks() {
    daemon("halt-timeout", ShutdownSequence::haltLater);
    tasks.forEach(Runnable::run);
    daemon("repeat-tasks", this::repeatTasks);
  }

  /** Stories run, and may create files, until all shutdown hooks of the JVM are done. */
  private void repeatTasks() {
    try {
      while (true) {
        tasks.forEach(Runnable::run);
        Thread.sleep(REPEAT_MILLIS);
      }
    } catch (InterruptedException e) {
      // No code interrupts this thread.
    }
  }

  private static void haltLater() {
    try {
      Thread.sleep(TIMEOUT.toMillis());
    } catch (InterruptedException e) {
      // Halt at once.
    }
    Runtime.getRuntime().halt(1);
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
