package dev.storygen.check.subtitle;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Cue;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.speech.ComparableWords;
import dev.storygen.speech.WordErrorRate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The captions say what the script says: their word error rate is low. */
@AutoService(Check.class)
public final class SubtitleMatch implements Check {

  private static final String RATE = "word error rate of the captions";

  /** Seconds within which a line that is shown again was never gone. */
  private static final double FLICKER = 0.1;

  /** Texts that share fewer words than this differ, whatever their order. */
  private static final double MAX_INEXACT = 0.5;

  @Override
  public String name() {
    return "subtitle-match";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SUBTITLES, Artefact.SCRIPT);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("maximum", RATE, 0.2, ""));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    List<String> script = ShownScript.words(facts);
    List<Cue> cues = facts.subtitles().cues();
    List<String> shown =
        ComparableWords.of(cues.stream().map(Cue::text).collect(Collectors.joining("\n")));
    WordErrorRate rate = WordErrorRate.of(script, shown);
    if (rate.errors() > 0) {
      List<String> once = ComparableWords.of(String.join("\n", linesOnce(cues)));
      WordErrorRate other = WordErrorRate.of(script, once);
      rate = other.errors() < rate.errors() ? other : rate;
    }
    if (rate.atLeast() && rate.value() < MAX_INEXACT) {
      throw new IOException(
          "%d words of the script and %d of the captions are too many to compare"
              .formatted(script.size(), shown.size()));
    }
    String detail =
        "%s%d errors in %d words, %d in the captions"
            .formatted(
                rate.atLeast() ? "at least " : "", rate.errors(), rate.words(), shown.size());
    return List.of(Measurement.of(RATE, rate.value(), "").with(detail));
  }

  /** Captions that roll up, or that colour word after word, show a line in several cues. */
  private static List<String> linesOnce(List<Cue> cues) {
    List<String> lines = new ArrayList<>();
    Set<String> before = Set.of();
    double end = Double.NEGATIVE_INFINITY;
    for (Cue cue : cues) {
      List<String> now = cue.text().lines().map(String::strip).toList();
      boolean follows = Math.abs(cue.start() - end) <= FLICKER;
      for (String line : now) {
        if (!follows || !before.contains(line)) {
          lines.add(line);
        }
      }
      before = new HashSet<>(now);
      end = cue.end();
    }
    return lines;
  }

  @Override
  public String fix() {
    return "Make the subtitles again from this script or set <checks><subtitle-match>.";
  }
}
