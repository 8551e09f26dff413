package dev.storygen.media;

/**
 * The packets of a stream and their times.
 *
 * @param count packets that are displayed or played; those that an edit list discards do not count
 * @param start seconds at which the first one begins; not before the time 0
 * @param end seconds at which the last one ends
 * @param damaged packets whose content is visibly damaged (zeroed, or not of the codec's syntax),
 *     and those that depend on them
 * @param missing packets that are missing in gaps of the times
 * @param missingSeconds the sum of these gaps in seconds
 */
public record PacketTimes(
    long count, double start, double end, long damaged, long missing, double missingSeconds) {

  /** Packets without damage. */
  public static PacketTimes intact(long count, double start, double end) {
    return new PacketTimes(count, start, end, 0, 0, 0);
  }

  /** Seconds from start to end. */
  public double duration() {
    return Math.max(0, end - start);
  }
}
