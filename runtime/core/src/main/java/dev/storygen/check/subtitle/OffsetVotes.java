package dev.storygen.check.subtitle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How many beginnings of speech each offset of the captions matches.
 *
 * <p>A beginning of speech votes for each offset at which a cue would start with it, or, where
 * there are fewer cues, a cue for each offset at which speech would begin with it.
 */
final class OffsetVotes {

  /** Seconds between a beginning of speech and its cue. */
  static final double TOLERANCE = 0.1;

  private static final double STEP = 0.02;

  /** Seconds: no offset is looked for beyond. */
  private static final double MAX_OFFSET = 30;

  /** Steps from no offset to the highest. */
  private static final int REACH = steps(MAX_OFFSET);

  /** By the offset of the captions in steps: the middle one is for none. */
  private final int[] votes = new int[2 * REACH + 1];

  /**
   * Counts the votes.
   *
   * @param cues starts in seconds, in order
   * @param speech beginnings in seconds, in order
   */
  static OffsetVotes of(double[] cues, double[] speech) {
    return cues.length < speech.length
        ? new OffsetVotes(mirrored(cues), mirrored(speech))
        : new OffsetVotes(speech, cues);
  }

  /** Later speech is an earlier cue. */
  private static double[] mirrored(double[] times) {
    return Arrays.stream(times).map(time -> -time).sorted().toArray();
  }

  private OffsetVotes(double[] voters, double[] events) {
    int[] changes = new int[votes.length + 1];
    for (double voter : voters) {
      vote(voter, events, changes);
    }
    int sum = 0;
    for (int i = 0; i < votes.length; i++) {
      sum += changes[i];
      votes[i] = sum;
    }
  }

  /** Votes once for each offset, by where runs of votes begin and end. */
  private static void vote(double voter, double[] events, int[] changes) {
    int next = 0;
    for (int i = firstFrom(events, voter - MAX_OFFSET);
        i < events.length && events[i] <= voter + MAX_OFFSET;
        i++) {
      double offset = events[i] - voter;
      int first = Math.max(next, REACH + steps(offset - TOLERANCE));
      next = Math.min(2 * REACH, REACH + steps(offset + TOLERANCE)) + 1;
      changes[first]++;
      changes[next]--;
    }
  }

  private static int steps(double offset) {
    return (int) Math.round(offset / STEP);
  }

  /** The index of the first value from a limit on. */
  static int firstFrom(double[] sorted, double limit) {
    int found = Arrays.binarySearch(sorted, limit);
    return found >= 0 ? found : -found - 1;
  }

  /** The most votes for an offset that is hardly one. */
  int near0() {
    int near = steps(TOLERANCE);
    return Arrays.stream(votes, REACH - near, REACH + near + 1).max().orElseThrow();
  }

  /** The most votes for any offset. */
  int most() {
    return Arrays.stream(votes).max().orElseThrow();
  }

  /** The offset with the most votes, in seconds; of several, the nearest to none. */
  double best() {
    int most = most();
    return STEP
        * IntStream.rangeClosed(-REACH, REACH)
            .filter(step -> votes[REACH + step] == most)
            .boxed()
            .min(Comparator.comparingInt(Math::abs))
            .orElseThrow();
  }
}
