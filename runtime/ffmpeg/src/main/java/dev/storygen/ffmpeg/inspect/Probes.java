package dev.storygen.ffmpeg.inspect;

import dev.storygen.media.AudioFacts;
import dev.storygen.media.AudioIntegrity;
import dev.storygen.media.Envelope;
import dev.storygen.media.Fact;
import dev.storygen.media.ImageFacts;
import dev.storygen.media.Loudness;
import dev.storygen.media.PictureFacts;
import dev.storygen.media.SampleStatistics;
import dev.storygen.media.Spectrum;
import dev.storygen.media.VideoEncoding;
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
          AudioIntegrity.FACT, AudioIntegrityProbe::new,
          ImageFacts.FACT, ImageProbe::new,
          Envelope.FACT, EnvelopeProbe::new,
          Loudness.FACT, LoudnessProbe::new,
          SampleStatistics.FACT, SampleStatisticsProbe::new,
          Spectrum.FACT, SpectrumProbe::new,
          VideoEncoding.FACT, EncodingProbe::new,
          VideoFacts.FACT, StreamsProbe::new);

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
    if (fact instanceof PictureFacts.Key pictures) {
      return new PicturesProbe(pictures.megapixels());
    }
    Supplier<Probe<?>> probe = PROBES.get(fact);
    if (probe == null) {
      throw new IllegalArgumentException("there is no probe for the fact " + fact);
    }
    return probe.get();
  }
}
