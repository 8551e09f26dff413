package dev.storygen.check.video;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Sound and picture begin at the same time. The defaults are the acceptability thresholds of ITU-R
 * BT.1359-1.
 */
@AutoService(Check.class)
public final class AvOffset implements Check {

  private static final MediaFact<VideoFacts> VIDEO = MediaFact.of(Artefact.VIDEO, VideoFacts.FACT);

  private static final String LATE = "start of the sound after the picture's";
  private static final String EARLY = "start of the sound before the picture's";

  @Override
  public String name() {
    return "av-offset";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("late", LATE, 0.185, "s"), Limit.atMost("early", EARLY, 0.09, "s"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(VIDEO);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    VideoFacts video = facts.get(VIDEO);
    if (video.pictureStreams().isEmpty() || video.soundStreams().isEmpty()) {
      return List.of(); // video-streams reports it
    }
    double picture = video.pictureStreams().get(0).packets().start();
    double sound = video.soundStreams().get(0).packets().start();
    double delay = sound - picture;
    return List.of(
        Measurement.of(LATE, Math.max(0, delay), "s"),
        Measurement.of(EARLY, Math.max(0, -delay), "s"));
  }

  @Override
  public String fix() {
    return "Render the video again or set <checks><av-offset>.";
  }
}
