package dev.storygen.worker.parent;

import com.google.auto.service.AutoService;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.Fact;
import dev.storygen.media.MeasuredFacts;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.Waveform;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Ends the worker, as a decoder does, or is killed with it, when the file says so. */
@AutoService(MediaInspector.class)
public final class CrashingInspector implements MediaInspector {

  static final String SEGFAULT = "segfault";

  /** In the first worker, and the first two: waits for the other story of the pair. */
  static final String MEETS_ONCE = "meets 1";

  static final String MEETS_TWICE = "meets 2";

  /** In the first worker, and in all: meets the other story, and then kills the worker. */
  static final String KILLS_ONCE = "kills 1";

  static final String KILLS_ALWAYS = "kills 99";

  /** Leaves a thread running, as some speech libraries do. */
  static final String LEAVES_A_THREAD = "leaves a-thread";

  private static final int SIGSEGV_EXIT = 128 + 11;
  private static final CountDownLatch PAIR = new CountDownLatch(2);

  private static int worker;

  @Override
  public String name() {
    return "ffmpeg";
  }

  @Override
  public MeasuredFacts inspect(Path file, Set<? extends Fact<?>> facts) throws IOException {
    String[] content = Files.readString(file).split(" ");
    if (content[0].equals(SEGFAULT)) {
      Runtime.getRuntime().halt(SIGSEGV_EXIT);
    }
    if (content[0].equals("leaves")) {
      new Thread(CrashingInspector::hang, "left").start();
    } else if (content.length == 2) {
      act(content[0], Integer.parseInt(content[1]), workerNumber(file));
    }
    return new MeasuredFacts()
        .put(AudioFacts.FACT, () -> new AudioFacts("mp3", 44_100, 1, 10, 10, 240_000, 0))
        .put(WaveformFact.DEFAULT, () -> new Waveform(10, "", List.of()));
  }

  /** Counts the workers that inspect a story, from 1. */
  private static synchronized int workerNumber(Path file) throws IOException {
    if (worker == 0) {
      Path workers = file.getParent().resolveSibling("workers");
      Files.writeString(workers, "+", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      worker = (int) Files.size(workers);
    }
    return worker;
  }

  private static void act(String action, int lastWorker, int number) throws IOException {
    // The worker after the first has both stories again, and no other two.
    if (number <= 2) {
      meet();
    }
    if (action.equals("kills") && number <= lastWorker) {
      kill();
    }
    if (action.equals("meets") && number <= lastWorker) {
      hang();
    }
  }

  private static void meet() {
    PAIR.countDown();
    try {
      PAIR.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Like the kernel when memory runs out. */
  private static void kill() throws IOException {
    new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
    hang();
  }

  private static void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
