package dev.storygen.check.audio;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.SampleStatistics;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The pauses are quiet. ACX, the audiobook exchange, accepts a noise floor of at most -60 dB; this
 * warns above -45 dBFS, where noise is heard under a voice.
 */
@AutoService(Check.class)
public final class NoiseFloor implements Check {

  private static final MediaFact<SampleStatistics> SAMPLES =
      MediaFact.of(Artefact.VOICEOVER, SampleStatistics.FACT);

  private static final String FLOOR = "noise floor";

  @Override
  public String name() {
    return "noise-floor";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("maximum", FLOOR, -45, "dBFS"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(SAMPLES);
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    return List.of(Measurement.of(FLOOR, facts.get(SAMPLES).noiseFloor(), "dBFS"));
  }

  @Override
  public String fix() {
    return "Record in a quieter room, remove the noise or set <checks><noise-floor>.";
  }
}
