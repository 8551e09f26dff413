package dev.storygen.check.subtitle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far captions are from the speech.
 *
 * @param offset seconds that the captions are late, negative if early, in the middle of the story
 * @param drift the share by which the captions are slower than the speech, negative if faster
 * @param matched beginnings of speech at which a cue starts, once offset and drift are undone
 * @param of how many could have been matched
 */
record SyncEstimate(double offset, double drift, int matched, int of) {

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

  /** Another offset or drift must match more than so many times the events that none matches. */
  private static final double BETTER = 1.2;

  /** A beginning of speech, in seconds from the middle, and how late its cue is. */
  private record Match(double onset, double late) {}

  /** Whether the matches are no chance. */
  boolean certain() {
    return matched >= FEWEST && matched >= CERTAIN * of;
  }

  /**
   * Compares the starts of cues with the beginnings of speech, each in order, in seconds.
   *
   * <p>The offset and drift with the most {@linkplain OffsetVotes votes} win, but no offset and no
   * drift unless they have clearly fewer.
   */
  static SyncEstimate of(double[] cues, double[] onsets) {
    boolean fewerCues = cues.length < onsets.length;
    double[] starts = chosen(cues, fewerCues ? MAX_VOTERS : MAX_EVENTS);
    double[] speech = chosen(onsets, fewerCues ? MAX_EVENTS : MAX_VOTERS);
    int of = Math.min(starts.length, speech.length);
    double last = starts[starts.length - 1];
    double middle = (starts[0] + last) / 2;
    SyncEstimate best = new SyncEstimate(0, 0, OffsetVotes.of(starts, speech).near0(), of);
    double beaten = BETTER * best.matched;
    for (double drift : drifts(last - starts[0])) {
      if (beaten >= of) {
        break; // nothing can match more
      }
      OffsetVotes votes = OffsetVotes.of(without(drift, starts, middle), speech);
      if (votes.most() > beaten) {
        beaten = votes.most();
        best = new SyncEstimate(votes.best(), drift, votes.most(), of);
      }
    }
    return best.matched < FEWEST ? best : best.fitted(starts, speech, middle);
  }

  /** None first, then up to the highest, each in both directions. */
  private static double[] drifts(double duration) {
    return IntStream.rangeClosed(0, duration < SHORT ? 0 : MAX_DRIFT_PER_MILLE)
        .flatMap(mille -> IntStream.of(-mille, mille).distinct())
        .mapToDouble(mille -> mille / 1000.0)
        .toArray();
  }

  private static double[] without(double drift, double[] cues, double middle) {
    return Arrays.stream(cues).map(cue -> middle + (cue - middle) / (1 + drift)).toArray();
  }

  /** The line through the cues and the beginnings of speech that match, by least squares. */
  private SyncEstimate fitted(double[] cues, double[] speech, double middle) {
    List<Match> matches = matches(cues, speech, middle);
    double onset = mean(matches, Match::onset);
    double late = mean(matches, Match::late);
    double covariance = mean(matches, m -> (m.onset - onset) * (m.late - late));
    double variance = mean(matches, m -> (m.onset - onset) * (m.onset - onset));
    double slope = drift != 0 && variance > 0 ? covariance / variance : 0;
    return new SyncEstimate(rounded(late - slope * onset, 0.01), rounded(slope, 1e-4), matched, of);
  }

  private List<Match> matches(double[] cues, double[] speech, double middle) {
    List<Match> matches = new ArrayList<>();
    for (double onset : speech) {
      double expected = middle + (onset + offset - middle) * (1 + drift);
      double cue = nearest(cues, expected);
      if (Math.abs(cue - expected) <= 2 * OffsetVotes.TOLERANCE) {
        matches.add(new Match(onset - middle, cue - onset));
      }
    }
    return matches;
  }

  private static double mean(List<Match> matches, ToDoubleFunction<Match> value) {
    return matches.stream().mapToDouble(value).average().orElse(0);
  }

  private static double rounded(double value, double step) {
    return Math.round(value / step) * step;
  }

  private static double nearest(double[] sorted, double value) {
    int after = OffsetVotes.firstFrom(sorted, value);
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
    return IntStream.range(0, count)
        .mapToDouble(i -> all[(int) ((long) i * all.length / count)])
        .toArray();
  }
}
