package dev.storygen.check.subtitle;

import dev.storygen.check.MediaFact;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.WaveformFact;
import dev.storygen.model.Artefact;
import dev.storygen.model.Cue;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is heard of the voice: the audio that is about as loud as it is under the captions. Room
 * tone, a fade or the noise that a voice ends with are sound, but no speech.
 *
 * @param levelDbfs from which audio counts as speech
 * @param duration of the audio in seconds
 * @param spans in order, without overlaps
 */
record HeardSpeech(double levelDbfs, double duration, TimeSpans spans) {

  /** Steps above the level of silence at which speech is looked for, in dB. */
  private static final List<Integer> STEPS = List.of(0, 10, 20);

  /** The share of what is heard under the captions that a level must keep. */
  private static final double KEPT = 0.5;

  /** The facts that it is made of. */
  static Set<MediaFact<?>> facts(SilenceThreshold silence) {
    return Set.copyOf(byLevel(silence).values());
  }

  /**
   * The speech of a story: at the highest level that keeps half of what is heard under the
   * captions.
   *
   * @param silence what counts as silence
   * @param cues the captions
   */
  static HeardSpeech of(StoryFacts facts, SilenceThreshold silence, Collection<Cue> cues)
      throws IOException {
    TimeSpans captions = TimeSpans.of(cues.stream().map(HeardSpeech::span).toList());
    HeardSpeech speech = null;
    double most = 0;
    for (Map.Entry<Double, MediaFact<Waveform>> level : byLevel(silence).entrySet()) {
      Waveform audio = facts.get(level.getValue());
      double duration = audio.durationSeconds();
      TimeSpans heard = TimeSpans.of(audio.silences()).gaps(0, duration);
      double kept = heard.shared(captions);
      if (speech == null || (kept > 0 && kept >= KEPT * most)) {
        speech = new HeardSpeech(level.getKey(), duration, heard);
      }
      most = Math.max(most, kept);
    }
    return speech;
  }

  /** A part of it. */
  HeardSpeech only(TimeSpans part) {
    return new HeardSpeech(levelDbfs, duration, part);
  }

  /** When speech is heard. */
  TimeCourse timeCourse() {
    return TimeCourse.ofStretches(duration, spans.spans());
  }

  private static TimeSpan span(Cue cue) {
    return new TimeSpan(cue.start(), cue.end());
  }

  private static Map<Double, MediaFact<Waveform>> byLevel(SilenceThreshold silence) {
    return STEPS.stream()
        .map(step -> Math.min(0, silence.levelDbfs() + step))
        .distinct()
        .collect(
            Collectors.toMap(
                level -> level,
                level -> waveform(level, silence.minimumSeconds()),
                (one, same) -> one,
                LinkedHashMap::new));
  }

  private static MediaFact<Waveform> waveform(double level, double minimum) {
    return MediaFact.of(Artefact.VOICEOVER, new WaveformFact(new SilenceThreshold(level, minimum)));
  }
}
