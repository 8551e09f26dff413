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
          boolean ended = deadline != null && (deadline.expired() || deadline.countRead());
          return ended || Thread.currentThread().isInterrupted() ? 1 : 0;
        }
      };

  private static final AVIOInterruptCB INTERRUPT = new AVIOInterruptCB().callback(EXPIRED);

  /**
   * Reads of 32 KiB for one packet, 16 MiB: behind the last packet of some formats, FFmpeg keeps
   * all bytes in memory while it looks for another.
   */
  private static final int MAX_READS = 512;

  private final Duration limit;
  private final long end;
  private int reads = Integer.MIN_VALUE;

  private Deadline(Duration limit, long end) {
    this.limit = limit;
    this.end = end;
  }

  static Deadline after(Duration limit) {
    return new Deadline(limit, System.nanoTime() + limit.toNanos());
  }

  /** The same start, and more time. */
  Deadline extendedBy(Duration more) {
    return new Deadline(limit.plus(more), end + more.toNanos());
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

  /** Starts to count what is read for the next packet; too much for one ends reading. */
  void awaitPacket() {
    reads = stalled() ? reads : 0;
  }

  private boolean countRead() {
    reads = reads == Integer.MIN_VALUE ? reads : reads + 1;
    return stalled();
  }

  /** Whether more was read for one packet than any packet has. */
  boolean stalled() {
    return reads > MAX_READS;
  }

  boolean expired() {
    return System.nanoTime() - end >= 0;
  }

  Duration limit() {
    return limit;
  }
}
