package dev.storygen.embedded.aligner;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;

/**
 * Aligns one recording with its transcript, segment by segment.
 *
 * <p>Each segment is recognised with a language model of the next expected words; then the gaps are
 * recognised again. Time and memory are bounded by the length of the audio.
 */
record SegmentedAlignment(WavReader wav, Transcript transcript, SphinxRecogniser recogniser) {

  /** Seconds; longer audio is cut at the quietest time of the second half. */
  private static final double MAX_SEGMENT = 24;

  /** An upper bound on the speech rate. */
  private static final double MAX_WORDS_PER_SECOND = 5;

  /** Words added to the expected ones, before the next word and after the last that fits. */
  private static final int SLACK = 20;

  /** Words; a longer gap is text that was not spoken, so it is not recognised again. */
  private static final int MAX_GAP = 30;

  /** Seconds; Sphinx needs some audio before the first word to recognise. */
  private static final double PADDING = 0.15;

  void run() throws IOException {
    int next = 0;
    double found = 0;
    for (double at = 0; at < wav.seconds(); ) {
      double end = endOfSegment(at);
      int from = Math.max(0, next - SLACK);
      int to =
          (int) Math.min(transcript.size(), next + (end - found) * MAX_WORDS_PER_SECOND + SLACK);
      int last = align(at, end, from, to);
      if (last >= 0) {
        next = last + 1;
        found = end;
      }
      at = end;
    }
    retryGaps();
  }

  private double endOfSegment(double at) throws IOException {
    return wav.seconds() - at <= MAX_SEGMENT
        ? wav.seconds()
        : wav.quietestTime(at + MAX_SEGMENT / 2, at + MAX_SEGMENT);
  }

  private void retryGaps() throws IOException {
    int size = transcript.size();
    for (int first = 0; first < size; first++) {
      int end = first;
      while (end < size && !transcript.isRecognised(end)) {
        end++;
      }
      if (end > first && end - first <= MAX_GAP) {
        double start = first == 0 ? 0 : transcript.start(first - 1);
        double stop = end == size ? wav.seconds() : transcript.end(end);
        if (stop - start <= MAX_SEGMENT) {
          align(start - PADDING, stop + PADDING, Math.max(0, first - 1), Math.min(size, end + 1));
        }
      }
      first = end;
    }
  }

  private int align(double start, double end, int from, int to) throws IOException {
    requireNotInterrupted();
    if (from == to) {
      return -1;
    }
    double offset = Math.max(0, start);
    List<RecognisedWord> recognised =
        recogniser.recognise(wav.samples(offset, end), offset, transcript.spellings(from, to));
    requireNotInterrupted();
    return transcript.match(recognised, from, to);
  }

  static void requireNotInterrupted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("The aligner was interrupted.");
    }
  }
}
