package dev.storygen.check.audio;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.Spectrum;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The voiceover has the frequencies of speech: a telephone voice of 8 kHz has none above 4 kHz, in
 * whatever sample rate it is stored, and a tone has one.
 */
@AutoService(Check.class)
public final class AudioBandwidth implements Check {

  private static final MediaFact<Spectrum> SPECTRUM =
      MediaFact.of(Artefact.VOICEOVER, Spectrum.FACT);

  private static final String BANDWIDTH = "audio bandwidth";
  private static final String TONE = "share of the power in one frequency";

  @Override
  public String name() {
    return "audio-bandwidth";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atLeast("minimum", BANDWIDTH, 5_000, "Hz"), Limit.atMost("tone", TONE, 0.9, ""));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(SPECTRUM);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    Spectrum spectrum = facts.get(SPECTRUM);
    String rate = "sample rate " + spectrum.sampleRate() + " Hz";
    return List.of(
        Measurement.of(BANDWIDTH, Math.round(spectrum.bandwidth()), "Hz")
            .with(spectrum.bandwidth() > 0 ? rate : rate + ", the audio is silent"),
        Measurement.of(TONE, spectrum.strongestShare(), "")
            .with("a tone at " + Math.round(spectrum.strongest()) + " Hz"));
  }

  @Override
  public String fix() {
    return "Make the voiceover with a better voice or set <checks><audio-bandwidth>.";
  }
}
