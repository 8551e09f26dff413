package dev.storygen.check.audio;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.Loudness;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The voice is about equally loud throughout: the loudness range of EBU Tech 3342. It is a
 * descriptor, for which EBU R 128 has no limit.
 */
@AutoService(Check.class)
public final class LoudnessRange implements Check {

  private static final MediaFact<Loudness> LOUDNESS =
      MediaFact.of(Artefact.VOICEOVER, Loudness.FACT);

  private static final String RANGE = "loudness range";

  @Override
  public String name() {
    return "loudness-range";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("maximum", RANGE, 20, "LU"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(LOUDNESS);
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    return List.of(Measurement.of(RANGE, facts.get(LOUDNESS).range(), "LU"));
  }

  @Override
  public String fix() {
    return "Compress the voice or set <checks><loudness-range>.";
  }
}
