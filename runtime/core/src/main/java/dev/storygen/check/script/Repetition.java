package dev.storygen.check.script;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The script does not say the same again and again, as a language model does that is caught in a
 * loop.
 */
@AutoService(Check.class)
public final class Repetition implements Check {

  private static final String SHARE = "share of repeated phrases";
  private static final String RATIO = "compression ratio";

  /** Shorter texts have too few phrases to judge. */
  private static final int MIN_PHRASES = 20;

  @Override
  public String name() {
    return "repetition";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SCRIPT);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atMost("maxPhrases", SHARE, 0.25, ""), Limit.atMost("maxRatio", RATIO, 2.4, ""));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    String text = facts.script();
    Phrases phrases = Phrases.of(text);
    if (phrases.count() < MIN_PHRASES) {
      return List.of();
    }
    return List.of(
        Measurement.of(SHARE, rounded(phrases.repeatedShare()), "").with(phrases.mostFrequent()),
        Measurement.of(RATIO, rounded(CompressionRatio.of(text)), "")
            .with(
                String.format(
                    Locale.ROOT, "the highest of %d characters", CompressionRatio.WINDOW)));
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  @Override
  public String fix() {
    return "Write the script without repetitions or set <checks><repetition>.";
  }
}
