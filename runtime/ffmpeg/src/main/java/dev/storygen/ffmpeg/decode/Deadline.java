package dev.storygen.ffmpeg.decode;

import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/** The moment after which FFmpeg is to stop working on a file. */
final class Deadline {

  /** FFmpeg asks on the thread that called it, so one callback serves all files. */
  private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

  private static final AVIOInterruptCB.Callback_Pointer EXPIRED =
      new AVIOInterruptCB.Callback_Pointer() {
        @Override
        public int call(Pointer opaque) {
          Deadline deadline = CURRENT.get();
          return deadline != null && deadline.expired() ? 1 : 0;
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

  /** To be set on what FFmpeg opens; it heeds the deadline last {@linkplain #apply applied}. */
  static AVIOInterruptCB interrupt() {
    return INTERRUPT;
  }

  /** Makes this the deadline of the FFmpeg calls that this thread makes from now on. */
  void apply() {
    CURRENT.set(this);
  }

  /** Lets FFmpeg calls of this thread run without limit again. */
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
