package dev.storygen.check.subtitle;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.CheckOption;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Cue;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.ReadingLoad;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The captions can be read in the time that they are shown: the most characters a second in any
 * {@code window} of shown time, as a cue of one spoken word lasts as long as the word.
 */
@AutoService(Check.class)
public final class ReadingSpeed implements Check {

  static final CheckOption WINDOW =
      CheckOption.of("window", "shown time that the speed is measured over", 3, "s", 0.1, 60);

  private static final String SPEED = "reading speed";
  private static final String UNIT = "characters/s";

  /** Seconds of a cue that is not shown at all: one frame. */
  private static final double FRAME = 0.04;

  @Override
  public String name() {
    return "reading-speed";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SUBTITLES);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("maximum", SPEED, 30, UNIT));
  }

  @Override
  public List<CheckOption> options() {
    return List.of(WINDOW);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    List<Cue> cues =
        VisibleCues.of(facts).stream().sorted(Comparator.comparingDouble(Cue::start)).toList();
    double window = facts.option(WINDOW);
    ReadingLoad load = ReadingLoad.in(cues);
    double shown = cues.stream().mapToDouble(ReadingSpeed::shown).sum();
    double mean = cues.stream().mapToDouble(cue -> load.of(cue.text())).sum() / shown;
    Fastest fastest = new Fastest(shown < window ? mean : 0, cues.get(0));
    fastest = fastest(cues, load, window, fastest);
    List<Cue> backwards = new ArrayList<>(cues);
    Collections.reverse(backwards);
    fastest = fastest(backwards, load, window, fastest);
    return List.of(
        Measurement.of(SPEED, fastest.speed, UNIT).with("near " + VisibleCues.text(fastest.cue)),
        Measurement.of("mean reading speed", mean, UNIT));
  }

  /** The window from each cue on; of the cue that fills it only the part in the window counts. */
  private static Fastest fastest(List<Cue> cues, ReadingLoad load, double window, Fastest before) {
    Fastest fastest = before;
    double characters = 0;
    double shown = 0;
    int end = 0;
    for (Cue first : cues) {
      while (end < cues.size() && shown < window) {
        characters += load.of(cues.get(end).text());
        shown += shown(cues.get(end));
        end++;
      }
      if (shown >= window) {
        Cue last = cues.get(end - 1);
        double beyond = (shown - window) / shown(last);
        fastest = fastest.or((characters - beyond * load.of(last.text())) / window, first);
      }
      characters -= load.of(first.text());
      shown -= shown(first);
    }
    return fastest;
  }

  private static double shown(Cue cue) {
    return Math.max(FRAME, cue.duration());
  }

  /** The highest speed so far, and the cue from which it was measured. */
  private record Fastest(double speed, Cue cue) {

    Fastest or(double other, Cue from) {
      return other > speed ? new Fastest(other, from) : this;
    }
  }

  @Override
  public String fix() {
    return "Show the cues longer, shorten their text or set <checks><reading-speed>.";
  }
}
