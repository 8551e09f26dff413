package dev.storygen.check.script;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.speech.MeasuredWords;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The words of the script were found in the voiceover: {@code words.json} has measured times for
 * them, and not ones that were interpolated because the aligner did not hear them.
 */
@AutoService(Check.class)
public final class AlignmentAccuracy implements Check {

  private static final String SHARE = "share of the words with a measured time";

  @Override
  public String name() {
    return "alignment-accuracy";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.WORDS);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atLeast("minimum", SHARE, 0.75, ""));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    Optional<MeasuredWords> words = MeasuredWords.in(facts.file(Artefact.WORDS));
    return words.map(AlignmentAccuracy::measurements).orElse(List.of());
  }

  private static List<Measurement> measurements(MeasuredWords words) {
    return List.of(Measurement.of(SHARE, words.share(), "").with(words.detail()));
  }

  @Override
  public String fix() {
    return "Listen whether the voice says the script, voice it again, or set"
        + " <checks><alignment-accuracy>.";
  }
}
