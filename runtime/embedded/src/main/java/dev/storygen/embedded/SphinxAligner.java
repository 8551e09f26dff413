package dev.storygen.embedded;

import com.google.auto.service.AutoService;
import dev.storygen.model.Narration;
import dev.storygen.model.Word;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Hears English with CMU Sphinx, offline, and says when each word of the narration is said.
 *
 * <p>It listens to half a minute at most at a time, expecting the words that may come next; then it
 * listens once more to where words are missing. So time and memory are bounded by the length of the
 * audio, and what is not in the narration (a hesitation, music) is passed over.
 */
@AutoService(SpeechAligner.class)
public final class SphinxAligner implements SpeechAligner {

  private final Deque<Recogniser> idle = new ConcurrentLinkedDeque<>();

  @Override
  public String name() {
    return ProviderLoader.EMBEDDED;
  }

  @Override
  public String description() throws IOException {
    Recogniser pooled = idle.poll();
    idle.push(pooled == null ? new Recogniser() : pooled);
    return "CMU Sphinx 4, US English";
  }

  @Override
  public OptionalInt sampleRate() {
    return OptionalInt.of(Waveform.SAMPLE_RATE);
  }

  @Override
  public List<Word> hear(Path audio, Narration expected, Locale language, UsageMeter meter)
      throws IOException {
    English.require(language, "aligner");
    Waveform waveform = Waveform.of(audio);
    Transcript transcript = new Transcript(expected.words());
    Recogniser pooled = idle.poll();
    Recogniser recogniser = pooled == null ? new Recogniser() : pooled;
    recogniser.learn(Pronunciations.of(transcript.vocabulary()));
    new Listening(waveform, transcript, recogniser).listen();
    idle.push(recogniser);
    return transcript.words();
  }

  /** One voiceover being listened to. */
  private record Listening(Waveform waveform, Transcript transcript, Recogniser recogniser) {

    /** Seconds heard at once; what is longer is cut where it is quietest in its later half. */
    private static final double STRETCH = 24;

    /** Nobody narrates more words a second. */
    private static final double FASTEST = 5;

    /** Words expected beyond those that fit, and again before the last one found. */
    private static final int SLACK = 20;

    /** More words than this in a row were left out by the speaker, not missed by the listener. */
    private static final int LONGEST_GAP = 30;

    /** Sphinx needs some silence or speech before the first word that it is to find. */
    private static final double LEAD = 0.15;

    void listen() throws IOException {
      int next = 0;
      double found = 0;
      for (double at = 0; at < waveform.seconds(); ) {
        double end = endOfStretch(at);
        int from = Math.max(0, next - SLACK);
        int to = (int) Math.min(transcript.size(), next + (end - found) * FASTEST + SLACK);
        int last = hear(at, end, from, to);
        if (last >= 0) {
          next = last + 1;
          found = end;
        }
        at = end;
      }
      listenAgain();
    }

    private double endOfStretch(double at) throws IOException {
      return waveform.seconds() - at <= STRETCH
          ? waveform.seconds()
          : waveform.quietest(at + STRETCH / 2, at + STRETCH);
    }

    private void listenAgain() throws IOException {
      int size = transcript.size();
      for (int first = 0; first < size; first++) {
        int end = first;
        while (end < size && !transcript.isHeard(end)) {
          end++;
        }
        if (end > first && end - first <= LONGEST_GAP) {
          double start = first == 0 ? 0 : transcript.start(first - 1);
          double stop = end == size ? waveform.seconds() : transcript.end(end);
          if (stop - start <= STRETCH) {
            hear(start - LEAD, stop + LEAD, Math.max(0, first - 1), Math.min(size, end + 1));
          }
        }
        first = end;
      }
    }

    private int hear(double start, double end, int from, int to) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("The aligner was stopped.");
      }
      double offset = Math.max(0, start);
      return from == to
          ? -1
          : transcript.keep(
              recogniser.hear(
                  waveform.between(offset, end), offset, transcript.spellings(from, to)),
              from,
              to);
    }
  }
}
