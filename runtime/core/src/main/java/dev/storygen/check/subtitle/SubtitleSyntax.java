package dev.storygen.check.subtitle;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.CheckOption;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.ParsedSubtitles;
import dev.storygen.media.Repair;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The subtitle file is well formed. A fault counts if a part of the file was left out by it, or is
 * by players; one that every player reads over counts where the user is strict.
 */
@AutoService(Check.class)
public final class SubtitleSyntax implements Check {

  static final CheckOption STRICT =
      CheckOption.of("strict", "1: faults that lose nothing count, too", 0, "", 0, 1);

  private static final String FAULTS = "number of syntax faults";
  private static final int SHOWN = 3;

  @Override
  public String name() {
    return "subtitle-syntax";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SUBTITLES);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("maximum", FAULTS, 0, ""));
  }

  @Override
  public List<CheckOption> options() {
    return List.of(STRICT);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    ParsedSubtitles file = facts.parsedSubtitles();
    boolean strict = facts.option(STRICT) >= 0.5;
    List<Repair> counted =
        file.repairs().stream().filter(repair -> strict || repair.lost()).toList();
    int faults = file.lost() + (strict ? file.repaired() : 0);
    return List.of(
        Measurement.of(FAULTS, faults, "").with(text(counted, faults)),
        Measurement.of("repairs without loss", file.repaired(), ""),
        Measurement.of("cues", file.subtitles().cues().size(), "").with(file.format()));
  }

  private static String text(List<Repair> repairs, int faults) {
    String first =
        repairs.stream().limit(SHOWN).map(Repair::text).collect(Collectors.joining("; "));
    return faults > SHOWN ? first + "; and " + (faults - SHOWN) + " more" : first;
  }

  @Override
  public String fix() {
    return "Mend these lines, make the subtitles again or set <checks><subtitle-syntax>.";
  }
}
