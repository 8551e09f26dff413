package dev.storygen.check.subtitle;

import java.util.Arrays;

/**
 * How far captions are from the speech.
 *
 * @param offset seconds that the captions are late, negative if early, in the middle of the story
 * @param drift the share by which the captions are slower than the speech, negative if faster
 * @param matched beginnings of speech at which a cue starts, once offset and drift are undone
 * @param of how many could have been matched
 */
record SyncEstimate(double offset, double drift, int matched, int of) {

  /** Seconds: no shift is looked for beyond. */
  private static final double MAX_OFFSET = 30;

  /** Seconds between a beginning of speech and its cue. */
  private static final double TOLERANCE = 0.1;

  private static final double STEP = 0.02;

  /** Film at 24 frames/s shown at 25, and the reverse, is 4 %. */
  private static final int MAX_DRIFT_PER_MILLE = 50;

  /** Seconds of cues below which a drift is no more than an offset. */
  private static final double SHORT = 30;

  /** Cues or beginnings of speech that vote, evenly chosen: more tell nothing more. */
  private static final int MAX_VOTERS = 500;

  /** Those that they vote for: 3 hours of captions word by word. */
  private static final int MAX_EVENTS = 30_000;

  /** Fewer matches could be chance. */
  private static final int FEWEST = 8;

  /** The share of matches from which they are no chance. */
  private static final double CERTAIN = 0.7;

  /** Another offset or drift must match so many times the events that none matches. */
  private static final double BETTER = 1.2;

  /** Whether the matches are no chance. */
  boolean certain() {
    return matched >= FEWEST && matched >= CERTAIN * of;
  }

  /**
   * Compares the starts of cues with the beginnings of speech, each in order, in seconds.
   *
   * <p>A beginning of speech votes for each offset at which a cue would start with it, or, where
   * there are fewer cues, a cue for each offset at which speech would begin with it. The offset and
   * drift with the most votes win, but no offset and no drift unless they have clearly fewer.
   */
  static SyncEstimate of(double[] cues, double[] onsets) {
    boolean fewerCues = cues.length < onsets.length;
    double[] starts = chosen(cues, fewerCues ? MAX_VOTERS : MAX_EVENTS);
    double[] speech = chosen(onsets, fewerCues ? MAX_EVENTS : MAX_VOTERS);
    int of = Math.min(starts.length, speech.length);
    double middle = (starts[0] + starts[starts.length - 1]) / 2;
    boolean canDrift = starts[starts.length - 1] - starts[0] >= SHORT;
    SyncEstimate none = new SyncEstimate(0, 0, votesNear0(votes(starts, speech, 0, middle)), of);
    SyncEstimate best = none;
    boolean certain = BETTER * none.matched >= of; // nothing can match clearly more
    for (int mille = 0; !certain && mille <= (canDrift ? MAX_DRIFT_PER_MILLE : 0); mille++) {
      for (int sign = -1; sign <= (mille == 0 ? -1 : 1); sign += 2) {
        SyncEstimate other = best(starts, speech, sign * mille / 1000.0, middle, of);
        boolean clearly = other.matched > (best == none ? BETTER * none.matched : best.matched);
        best = clearly ? other : best;
      }
    }
    return best.matched < FEWEST ? best : best.fitted(starts, speech, middle);
  }

  /** The line through the cues and the beginnings of speech that match, by least squares. */
  private SyncEstimate fitted(double[] cues, double[] speech, double middle) {
    double n = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (double onset : speech) {
      double expected = middle + (onset - middle) * (1 + drift) + offset;
      double cue = nearest(cues, expected);
      if (Math.abs(cue - expected) <= 2 * TOLERANCE) {
        double x = onset - middle;
        double y = cue - onset;
        n++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
      }
    }
    boolean drifts = drift != 0 && n * sumXx > sumX * sumX;
    double slope = drifts ? (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX) : 0;
    double atMiddle = n == 0 ? offset : (sumY - slope * sumX) / n;
    return new SyncEstimate(rounded(atMiddle, 0.01), rounded(slope, 1e-4), matched, of);
  }

  private static double rounded(double value, double step) {
    return Math.round(value / step) * step;
  }

  private static double nearest(double[] sorted, double value) {
    int found = Arrays.binarySearch(sorted, value);
    int after = found >= 0 ? found : -found - 1;
    double below = after > 0 ? sorted[after - 1] : Double.NEGATIVE_INFINITY;
    double above = after < sorted.length ? sorted[after] : Double.POSITIVE_INFINITY;
    return value - below < above - value ? below : above;
  }

  /** By the first and the last cue: the lesser difference, where both are to the same side. */
  static SyncEstimate byEnds(double firstCue, double lastCue, double first, double last) {
    double start = firstCue - first;
    double end = lastCue - last;
    double offset = Math.abs(start) < Math.abs(end) ? start : end;
    return new SyncEstimate(start * end > 0 ? offset : 0, 0, 0, 2);
  }

  private static double[] chosen(double[] all, int most) {
    int count = Math.min(most, all.length);
    double[] chosen = new double[count];
    for (int i = 0; i < count; i++) {
      chosen[i] = all[(int) ((long) i * all.length / count)];
    }
    return chosen;
  }

  private static SyncEstimate best(
      double[] cues, double[] speech, double drift, double middle, int of) {
    int[] votes = votes(cues, speech, drift, middle);
    int best = votes.length / 2;
    for (int i = 0; i < votes.length; i++) {
      boolean nearer = Math.abs(i - votes.length / 2) < Math.abs(best - votes.length / 2);
      best = votes[i] > votes[best] || (votes[i] == votes[best] && nearer) ? i : best;
    }
    return new SyncEstimate(offset(best, votes.length), drift, votes[best], of);
  }

  private static double offset(int index, int length) {
    return (index - length / 2) * STEP;
  }

  private static int votesNear0(int[] votes) {
    int most = 0;
    int reach = (int) Math.round(TOLERANCE / STEP);
    for (int i = votes.length / 2 - reach; i <= votes.length / 2 + reach; i++) {
      most = Math.max(most, votes[i]);
    }
    return most;
  }

  /** The votes by the offset of the cues: the middle one is for none. */
  private static int[] votes(double[] cues, double[] speech, double drift, double middle) {
    double[] starts = new double[cues.length];
    for (int i = 0; i < cues.length; i++) {
      starts[i] = middle + (cues[i] - middle) / (1 + drift);
    }
    return starts.length < speech.length ? votes(starts, speech, 1) : votes(speech, starts, -1);
  }

  /**
   * @param sign 1 if cues vote, -1 if beginnings of speech do
   */
  private static int[] votes(double[] voters, double[] events, int sign) {
    int half = (int) Math.round(MAX_OFFSET / STEP);
    int[] changes = new int[2 * half + 2];
    int from = 0;
    for (double voter : voters) {
      int reached = -1;
      while (from < events.length && events[from] < voter - MAX_OFFSET) {
        from++;
      }
      for (int i = from; i < events.length && events[i] <= voter + MAX_OFFSET; i++) {
        int first = Math.max(reached + 1, half + index(events[i] - voter - TOLERANCE));
        int last = Math.min(2 * half, half + index(events[i] - voter + TOLERANCE));
        if (first <= last) {
          changes[first]++;
          changes[last + 1]--;
          reached = last;
        }
      }
    }
    return sums(changes, sign);
  }

  /** For cues that vote, a later event is an earlier cue. */
  private static int[] sums(int[] changes, int sign) {
    int[] sums = new int[changes.length - 1];
    int sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += changes[i];
      sums[sign > 0 ? sums.length - 1 - i : i] = sum;
    }
    return sums;
  }

  private static int index(double offset) {
    return (int) Math.round(offset / STEP);
  }
}
