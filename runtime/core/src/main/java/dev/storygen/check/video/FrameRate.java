package dev.storygen.check.video;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.VideoFacts;
import dev.storygen.media.VideoFacts.VideoStream;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The frame rate is one that platforms accept, and it is constant. */
@AutoService(Check.class)
public final class FrameRate implements Check {

  private static final MediaFact<VideoFacts> VIDEO = MediaFact.of(Artefact.VIDEO, VideoFacts.FACT);

  private static final String RATE = "frame rate";
  private static final String VARIATION = "share of frames at another interval";

  @Override
  public String name() {
    return "frame-rate";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atLeast("minimum", RATE, 23, "frames/s"),
        Limit.atMost("maximum", RATE, 60, "frames/s"),
        Limit.atMost("variation", VARIATION, 10, "%"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(VIDEO);
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    VideoStream picture = VideoStreamOf.picture(facts, VIDEO);
    return List.of(
        // Times are rounded to milliseconds in some formats.
        Measurement.of(RATE, Math.round(picture.frameRate() * 100) / 100.0, "frames/s"),
        Measurement.of(VARIATION, picture.variation() * 100, "%"));
  }

  @Override
  public String fix() {
    return "Render the video at a constant rate or set <checks><frame-rate>.";
  }
}
