package dev.storygen.check.subtitle;

import dev.storygen.check.MediaFact;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.Envelope;
import dev.storygen.media.VoicedTime;
import dev.storygen.model.Artefact;
import dev.storygen.model.TimeSpan;
import java.io.IOException;

/**
 * Tells speech from what is heard before it: the level of speech rises and falls with its
 * syllables, that of room tone, a fade or most music does not.
 */
final class LeadIn {

  static final MediaFact<Envelope> ENVELOPE = MediaFact.of(Artefact.VOICEOVER, Envelope.FACT);

  /** Seconds that are judged at a time: several syllables. */
  private static final double WINDOW = 2;

  private static final double STEP = 0.5;

  /** Speech has at least this share of the syllables a second that are heard under the captions. */
  private static final double SHARE = 0.6;

  private final Envelope envelope;
  private final double silence;
  private final double least;

  private LeadIn(Envelope envelope, double silence, double usual) {
    this.envelope = envelope;
    this.silence = silence;
    this.least = SHARE * usual;
  }

  /**
   * What is heard from the first speech on.
   *
   * @param heard that and what is heard before; not empty
   * @param silence level in dBFS below which audio counts as silent
   * @param captions not empty
   */
  static TimeSpans without(StoryFacts facts, TimeSpans heard, double silence, TimeSpans captions)
      throws IOException {
    double from = heard.start();
    double to = captions.start();
    if (to - from < WINDOW) {
      return heard;
    }
    Envelope envelope = facts.get(ENVELOPE);
    LeadIn leadIn =
        new LeadIn(envelope, silence, syllables(envelope, silence, heard.common(captions)));
    return heard.within(leadIn.speechStart(from, to), heard.end());
  }

  /** A second of what is heard in some spans. */
  private static double syllables(Envelope envelope, double silence, TimeSpans spans) {
    int peaks = 0;
    double seconds = 0;
    for (TimeSpan span : spans.spans()) {
      VoicedTime voiced = VoicedTime.of(envelope, silence, span.start(), span.end());
      peaks += voiced.peaks();
      seconds += voiced.seconds();
    }
    return seconds == 0 ? 0 : peaks / seconds;
  }

  /** When speech begins, at the latest with the first caption. */
  private double speechStart(double from, double to) {
    for (double start = from; start + WINDOW <= to; start += STEP) {
      if (isSpeech(start)) {
        // The first window that has enough syllables is about half speech.
        return start == from ? from : start + WINDOW / 2;
      }
    }
    return to;
  }

  private boolean isSpeech(double start) {
    VoicedTime voiced = VoicedTime.of(envelope, silence, start, start + WINDOW);
    return voiced.seconds() > 0 && voiced.peaks() / WINDOW >= least;
  }
}
