package dev.storygen.check.video;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.CheckOption;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.Envelope;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sound of the video is the voiceover: their levels rise and fall together. Finds another
 * voice, a shift and a cut, and does not mind another codec, gain or music that is softer than the
 * voice.
 */
@AutoService(Check.class)
public final class VideoAudioMatch implements Check {

  private static final MediaFact<Envelope> VOICEOVER =
      MediaFact.of(Artefact.VOICEOVER, Envelope.FACT);
  private static final MediaFact<Envelope> VIDEO = MediaFact.of(Artefact.VIDEO, Envelope.FACT);

  static final CheckOption CORRELATION =
      CheckOption.of(
          "correlation",
          "correlation of the levels from which a part of the sound is the same",
          0.7,
          "",
          0.1,
          1);

  private static final String SHARE = "share of the voiceover that is in the video";
  private static final String SHIFT = "shift of the video's sound";

  @Override
  public String name() {
    return "video-audio-match";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO, Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atLeast("share", SHARE, 0.9, ""), Limit.atMost("maxShift", SHIFT, 0.15, "s"));
  }

  @Override
  public List<CheckOption> options() {
    return List.of(CORRELATION);
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(VOICEOVER, VIDEO);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    EnvelopeMatch match =
        EnvelopeMatch.of(facts.get(VOICEOVER), facts.get(VIDEO), facts.option(CORRELATION));
    if (match.parts() == 0) {
      return List.of();
    }
    Measurement share = Measurement.of(SHARE, match.share(), "").with(detail(match));
    return match.matched() == 0
        ? List.of(share)
        : List.of(
            share,
            new Measurement(SHIFT, BigDecimal.valueOf(match.shift()), "s")
                .with(String.format(Locale.ROOT, "at %.0f s", match.shiftAt())));
  }

  private static String detail(EnvelopeMatch match) {
    if (match.matched() == match.parts()) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%d of %d parts; another sound or none from %.0f s",
        match.matched(),
        match.parts(),
        match.firstMismatch());
  }

  @Override
  public String fix() {
    return "Render the video again from this voiceover or set <checks><video-audio-match>.";
  }
}
