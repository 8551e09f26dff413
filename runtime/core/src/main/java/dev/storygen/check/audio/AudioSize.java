package dev.storygen.check.audio;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.List;

/** The voiceover is not nearly empty: less than 10 KiB are a header or a failed download. */
@AutoService(Check.class)
public final class AudioSize implements Check {

  private static final String SIZE = "audio size";

  @Override
  public String name() {
    return "audio-size";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atLeast("minimum", SIZE, 10 * 1024, "bytes"));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    return List.of(Measurement.of(SIZE, facts.size(Artefact.VOICEOVER), "bytes"));
  }

  @Override
  public String fix() {
    return "Make the voiceover again or set <checks><audio-size>.";
  }
}
