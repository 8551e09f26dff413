package dev.storygen.check.audio;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Neither the voiceover nor the sound of the video exceeds full scale between its samples, where a
 * player clips it: the true peak of ITU-R BS.1770-4. What is delivered counts: a lossy encoder
 * raises peaks, so EBU R 128 asks for at most -1 dBTP.
 */
@AutoService(Check.class)
public final class TruePeak implements Check {

  private static final String PEAK = "true peak";
  private static final String VIDEO_PEAK = "true peak of the video";

  @Override
  public String name() {
    return "true-peak";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atMost("maximum", PEAK, 0, "dBTP"),
        Limit.atMost("videoMaximum", VIDEO_PEAK, 0, "dBTP"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return MeasuredLoudness.FACTS;
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    return MeasuredLoudness.of(
        facts,
        (name, loudness) ->
            Measurement.of(name, loudness.truePeak(), "dBTP").over(loudness.truePeaks()),
        PEAK,
        VIDEO_PEAK);
  }

  @Override
  public String fix() {
    return "Lower the level (<voice><truePeak>) or set <checks><true-peak>.";
  }

  @Override
  public Artefact judged(String measurement, OptionValues options) {
    return measurement.equals(VIDEO_PEAK) ? Artefact.VIDEO : Artefact.VOICEOVER;
  }

  @Override
  public String fix(Artefact judged) {
    return judged == Artefact.VIDEO
        ? "Lower the level of the video's sound or set <checks><true-peak>."
        : fix();
  }
}
