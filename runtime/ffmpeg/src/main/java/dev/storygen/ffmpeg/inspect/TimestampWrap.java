package dev.storygen.ffmpeg.inspect;

/**
 * Continues time stamps of few bits where they begin again at 0. Those of MPEG-TS have 33 bits
 * (ISO/IEC 13818-1, 2.4.3.7): they wrap every 26.5 h, and a time just before 0 is stated as one at
 * the end of that range.
 */
final class TimestampWrap {

  private static final int UNBOUNDED_BITS = 63;

  private final int bits;
  private long last;

  /**
   * @param bits of a time stamp; 63 and more never wrap
   * @param start a time near the first one, in the stream's time base
   */
  TimestampWrap(int bits, long start) {
    this.bits = bits;
    last = start;
  }

  /** The time that has the stated bits and is nearest to the time before. */
  long unwrap(long stated) {
    if (bits <= 0 || bits >= UNBOUNDED_BITS) {
      return stated;
    }
    long range = 1L << bits;
    last = stated + Math.floorDiv(last - stated + range / 2, range) * range;
    return last;
  }
}
