package dev.storygen.ffmpeg.inspect;

import dev.storygen.media.AudioFacts;
import dev.storygen.media.Envelope;
import dev.storygen.media.Fact;
import dev.storygen.media.VideoFacts;
import dev.storygen.media.WaveformFact;
import java.util.Map;
import java.util.function.Supplier;

/** The probes by the facts that they measure. A new probe is a line here. */
final class Probes {

  /** Those of facts without parameters. */
  private static final Map<Fact<?>, Supplier<Probe<?>>> PROBES =
      Map.of(
          AudioFacts.FACT, AudioStreamProbe::new,
          VideoFacts.FACT, StreamsProbe::new,
          Envelope.FACT, EnvelopeProbe::new);

  private Probes() {}

  /**
   * A new probe that measures a fact.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Probe<?> of(Fact<?> fact) {
    if (fact instanceof WaveformFact waveform) {
      return new WaveformProbe(waveform.silence());
    }
    Supplier<Probe<?>> probe = PROBES.get(fact);
    if (probe == null) {
      throw new IllegalArgumentException("there is no probe for the fact " + fact);
    }
    return probe.get();
  }
}
