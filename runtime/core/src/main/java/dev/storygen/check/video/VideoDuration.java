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
import java.util.List;
import java.util.Set;

/** The video is as long as its voiceover: it neither cuts it off nor goes on after its end. */
@AutoService(Check.class)
public final class VideoDuration implements Check {

  private static final MediaFact<VideoFacts> VIDEO = MediaFact.of(Artefact.VIDEO, VideoFacts.FACT);

  private static final MediaFact<AudioFacts> AUDIO =
      MediaFact.of(Artefact.VOICEOVER, AudioFacts.FACT);

  private static final String DIFFERENCE = "difference from the voiceover's duration";

  @Override
  public String name() {
    return "video-duration";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO, Artefact.VOICEOVER);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("tolerance", DIFFERENCE, 0.5, "s"));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(VIDEO, AUDIO);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    double video = facts.get(VIDEO).duration();
    double voiceover = facts.get(AUDIO).duration();
    return List.of(
        Measurement.of("video duration", video, "s"),
        new DurationDifference(video, voiceover)
            .seconds(DIFFERENCE)
            .with("%s against %s".formatted(Quantity.seconds(video), Quantity.seconds(voiceover))));
  }

  @Override
  public String fix() {
    return "Render the video again from this voiceover or set <checks><video-duration>.";
  }
}
