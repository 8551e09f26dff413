package dev.storygen.check.audio;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.Loudness;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The voiceover is neither too soft nor too loud, and the sound of the video is not either: the
 * integrated loudness of ITU-R BS.1770-4.
 *
 * <p>The limits are wide, since a raw voice is softer than a mix: EBU R 128 asks for -23 LUFS, the
 * streaming platforms play at about -14, and {@code generate} makes -14.
 */
@AutoService(Check.class)
public final class IntegratedLoudness implements Check {

  private static final String LOUDNESS = "loudness";
  private static final String VIDEO_LOUDNESS = "loudness of the video";

  @Override
  public String name() {
    return "loudness";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atLeast("minimum", LOUDNESS, -31, "LUFS"),
        Limit.atMost("maximum", LOUDNESS, -9, "LUFS"),
        Limit.atLeast("videoMinimum", VIDEO_LOUDNESS, -31, "LUFS"),
        Limit.atMost("videoMaximum", VIDEO_LOUDNESS, -9, "LUFS"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return MeasuredLoudness.FACTS;
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    return MeasuredLoudness.of(facts, IntegratedLoudness::measurement, LOUDNESS, VIDEO_LOUDNESS);
  }

  private static Measurement measurement(String name, Loudness loudness) {
    String channels = ChannelNames.count(loudness.channels());
    return Measurement.of(name, loudness.integrated(), "LUFS")
        .with(loudness.isHeard() ? channels : channels + ", silent or softer than the meter's gate")
        .over(loudness.shortTerm());
  }

  @Override
  public String fix() {
    return "Normalise the voiceover (<voice><loudness>) or set <checks><loudness>.";
  }

  @Override
  public Artefact judged(String measurement, OptionValues options) {
    return measurement.equals(VIDEO_LOUDNESS) ? Artefact.VIDEO : Artefact.VOICEOVER;
  }

  @Override
  public String fix(Artefact judged) {
    return judged == Artefact.VIDEO
        ? "Normalise the sound of the video or set <checks><loudness>."
        : fix();
  }
}
