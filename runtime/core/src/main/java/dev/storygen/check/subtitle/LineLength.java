package dev.storygen.check.subtitle;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Cue;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.ShownText;
import java.io.IOException;
import java.util.List;

/** Lines of captions fit the picture, and few of them stand at once. */
@AutoService(Check.class)
public final class LineLength implements Check {

  private static final String LENGTH = "longest line";
  private static final String LINES = "most lines of a cue";
  private static final String UNIT = "characters";

  @Override
  public String name() {
    return "line-length";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SUBTITLES);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("maximum", LENGTH, 60, UNIT), Limit.atMost("lines", LINES, 3, ""));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    int length = 0;
    long most = 0;
    Cue longest = null;
    Cue highest = null;
    for (Cue cue : VisibleCues.of(facts)) {
      int widest =
          cue.text().lines().mapToInt(line -> ShownText.columns(line.strip())).max().orElse(0);
      long lines = cue.text().lines().filter(ShownText::visible).count();
      longest = widest > length ? cue : longest;
      length = Math.max(length, widest);
      highest = lines > most ? cue : highest;
      most = Math.max(most, lines);
    }
    return List.of(
        Measurement.of(LENGTH, length, UNIT).with("at " + VisibleCues.text(longest)),
        Measurement.of(LINES, most, "").with("at " + VisibleCues.text(highest)));
  }

  @Override
  public String fix() {
    return "Break the lines, split the cues or set <checks><line-length>.";
  }
}
