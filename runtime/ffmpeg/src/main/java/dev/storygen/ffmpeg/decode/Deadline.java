package dev.storygen.ffmpeg.decode;

import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/** A time limit for FFmpeg's work on a file. */
final class Deadline {

  /**
   * FFmpeg invokes the interrupt callback on the calling thread, so one callback is enough for all
   * files.
   */
  private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

  private static final AVIOInterruptCB.Callback_Pointer EXPIRED =
      new AVIOInterruptCB.Callback_Pointer() {
        @Override
        public int call(Pointer opaque) {
          Deadline deadline = CURRENT.get();
          boolean expired = deadline != null && deadline.expired();
          return expired || Thread.currentThread().isInterrupted() ? 1 : 0;
        }
      };

  private static final AVIOInterruptCB INTERRUPT = new AVIOInterruptCB().callback(EXPIRED);

  private final Duration limit;
  private final long end;

  private Deadline(Duration limit) {
    this.limit = limit;
    this.end = System.nanoTime() + limit.toNanos();
  }

  static Deadline after(Duration limit) {
    return new Deadline(limit);
  }

  /**
   * The interrupt callback for I/O and format contexts. It checks the deadline that the thread last
   * {@linkplain #apply applied}, and whether the thread is interrupted.
   */
  static AVIOInterruptCB interrupt() {
    return INTERRUPT;
  }

  /** Applies this deadline to the next FFmpeg calls of the current thread. */
  void apply() {
    CURRENT.set(this);
  }

  /** Removes the deadline of the current thread. */
  static void clear() {
    CURRENT.remove();
  }

  boolean expired() {
    return System.nanoTime() - end >= 0;
  }

  Duration limit() {
    return limit;
  }
}
