package dev.storygen.worker.parent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process that locks a folder until its input ends. */
final class LockHolder {

  private LockHolder() {}

  public static void main(String[] arguments) throws Exception {
    OutputLocks.acquire(
        List.of(Path.of(arguments[0])),
        "storygen:generate of com.example:other",
        Duration.ZERO,
        warning -> {});
    System.out.println("locked");
    System.in.read();
    Runtime.getRuntime().halt(9); // without releasing it, as when the process is killed
  }
}
