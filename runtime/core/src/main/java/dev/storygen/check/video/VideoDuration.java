package dev.storygen.check.video;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.DurationDifference;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Quantity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The video is as long as its voiceover: it neither cuts it off nor goes on after its end. It is
 * not longer or shorter than a platform takes: any duration up to 12 hours by default.
 */
@AutoService(Check.class)
public final class VideoDuration implements Check {

  private static final MediaFact<VideoFacts> VIDEO = MediaFact.of(Artefact.VIDEO, VideoFacts.FACT);

  private static final MediaFact<AudioFacts> AUDIO =
      MediaFact.of(Artefact.VOICEOVER, AudioFacts.FACT);

  private static final double MAX_SECONDS = 12 * 3600;

  private static final String DURATION = "video duration";

  private static final String DIFFERENCE = "difference from the voiceover's duration";

  @Override
  public String name() {
    return "video-duration";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atMost("tolerance", DIFFERENCE, 0.5, "s"),
        Limit.atLeast("minimum", DURATION, 0, "s"),
        Limit.atMost("maximum", DURATION, MAX_SECONDS, "s"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(VIDEO, AUDIO);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    double video = facts.get(VIDEO).duration();
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(Measurement.of(DURATION, video, "s"));
    if (facts.has(Artefact.VOICEOVER)) {
      measurements.add(difference(video, facts.get(AUDIO).duration()));
    }
    return measurements;
  }

  private static Measurement difference(double video, double voiceover) {
    return new DurationDifference(video, voiceover)
        .seconds(DIFFERENCE)
        .with("%s against %s".formatted(Quantity.seconds(video), Quantity.seconds(voiceover)));
  }

  @Override
  public String fix() {
    return "Render the video again from this voiceover or set <checks><video-duration>.";
  }
}
