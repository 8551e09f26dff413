package dev.storygen.check.subtitle;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.CheckOption;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Artefact;
import dev.storygen.model.Cue;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.TimeSpan;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The captions are in step with the voice: neither shifted nor faster or slower than it. */
@AutoService(Check.class)
public final class SubtitleSync implements Check {

  static final CheckOption SHORTEST_PAUSE =
      CheckOption.of("shortestPause", "silence from which speech begins anew", 0.2, "s", 0.05, 10);

  private static final String OFFSET = "offset of the captions from the speech";
  private static final String DRIFT = "drift of the captions";

  @Override
  public String name() {
    return "subtitle-sync";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SUBTITLES, Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("offset", OFFSET, 1, "s"), Limit.atMost("drift", DRIFT, 0.5, "%"));
  }

  @Override
  public List<CheckOption> options() {
    return List.of(SHORTEST_PAUSE);
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return HeardSpeech.facts(silence(options));
  }

  private static SilenceThreshold silence(OptionValues options) {
    return new SilenceThreshold(
        SilenceThreshold.DEFAULT.levelDbfs(), options.option(SHORTEST_PAUSE));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    List<Cue> cues =
        VisibleCues.of(facts).stream().sorted(Comparator.comparingDouble(Cue::start)).toList();
    HeardSpeech heard = HeardSpeech.of(facts, silence(facts), cues);
    if (heard.spans().isEmpty()) {
      throw new UnreadableMediaException(
          facts.file(Artefact.VOICEOVER).getFileName() + " is silent, but expected speech");
    }
    double[] starts = cues.stream().mapToDouble(Cue::start).toArray();
    double[] onsets = heard.spans().spans().stream().mapToDouble(TimeSpan::start).toArray();
    SyncEstimate estimate = SyncEstimate.of(starts, onsets);
    if (!estimate.certain()) {
      double end = cues.stream().mapToDouble(Cue::end).max().orElseThrow();
      estimate = SyncEstimate.byEnds(starts[0], end, heard.spans().start(), heard.spans().end());
    }
    return List.of(
        Measurement.of(OFFSET, Math.abs(estimate.offset()), "s").with(text(estimate)),
        Measurement.of(DRIFT, Math.abs(estimate.drift()) * 100, "%"));
  }

  private static String text(SyncEstimate estimate) {
    String side = estimate.offset() < 0 ? "early" : estimate.offset() > 0 ? "late" : "in step";
    String by =
        estimate.certain()
            ? String.format(
                Locale.ROOT, "by %d of %d beginnings of speech", estimate.matched(), estimate.of())
            : "by the first and the last cue";
    return side + ", " + by;
  }

  @Override
  public String fix() {
    return "Shift the cues, make them again from this voiceover or set <checks><subtitle-sync>.";
  }
}
