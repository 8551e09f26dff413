package dev.storygen.check.subtitle;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Cue;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cues follow each other, none is so short that nobody sees it, and none stands so long that it
 * cannot be in step with the voice. Cues without a visible character do not count.
 */
@AutoService(Check.class)
public final class SubtitleTiming implements Check {

  private static final String ORDER = "number of cues before the one that they follow";
  private static final String OVERLAP = "longest overlap of cues";
  private static final String GAP = "shortest gap between cues";
  private static final String SHORTEST = "shortest cue";
  private static final String LONGEST = "longest cue";

  @Override
  public String name() {
    return "subtitle-timing";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SUBTITLES);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atMost("longest", LONGEST, 10, "s"),
        Limit.atLeast("shortest", SHORTEST, 0.03, "s"),
        Limit.atMost("overlap", OVERLAP, 0.25, "s"),
        Limit.atLeast("gap", GAP, 0, "s"),
        Limit.atMost("order", ORDER, 0, ""));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    List<Cue> cues = VisibleCues.of(facts);
    Comparator<Cue> byDuration = Comparator.comparingDouble(Cue::duration);
    Cue longest = cues.stream().max(byDuration).orElseThrow();
    Cue shortest = cues.stream().min(byDuration).orElseThrow();
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(duration(LONGEST, longest));
    measurements.add(duration(SHORTEST, shortest));
    sequence(cues, measurements);
    measurements.add(Measurement.of("cues", cues.size(), ""));
    return measurements;
  }

  private static Measurement duration(String name, Cue cue) {
    return Measurement.of(name, cue.duration(), "s").with("at " + VisibleCues.text(cue));
  }

  /** Each cue against the one before it, by the file and by time. */
  private static void sequence(List<Cue> cues, List<Measurement> measurements) {
    int disorder = 0;
    for (int i = 1; i < cues.size(); i++) {
      disorder += cues.get(i).start() < cues.get(i - 1).start() ? 1 : 0;
    }
    measurements.add(Measurement.of(ORDER, disorder, ""));
    List<Cue> byTime = cues.stream().sorted(Comparator.comparingDouble(Cue::start)).toList();
    double overlap = 0;
    Cue overlapping = null;
    double gap = Double.POSITIVE_INFINITY;
    double reached = byTime.get(0).end();
    for (Cue cue : byTime.subList(1, byTime.size())) {
      double shared = Math.min(reached, cue.end()) - cue.start();
      overlapping = shared > overlap ? cue : overlapping;
      overlap = Math.max(overlap, shared);
      gap = cue.start() > reached ? Math.min(gap, cue.start() - reached) : gap;
      reached = Math.max(reached, cue.end());
    }
    measurements.add(
        Measurement.of(OVERLAP, overlap, "s")
            .with(overlapping == null ? "" : "at " + VisibleCues.text(overlapping)));
    if (Double.isFinite(gap)) {
      measurements.add(Measurement.of(GAP, gap, "s"));
    }
  }

  @Override
  public String fix() {
    return "Time the cues again or set <checks><subtitle-timing>.";
  }
}
