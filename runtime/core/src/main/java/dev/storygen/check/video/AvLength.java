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
import dev.storygen.model.Quantity;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The video's sound ends with its picture. */
@AutoService(Check.class)
public final class AvLength implements Check {

  private static final MediaFact<VideoFacts> VIDEO = MediaFact.of(Artefact.VIDEO, VideoFacts.FACT);

  private static final String SHORTER = "end of the sound before the picture's";
  private static final String LONGER = "end of the sound after the picture's";

  @Override
  public String name() {
    return "av-length";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atMost("shorter", SHORTER, 0.5, "s"), Limit.atMost("longer", LONGER, 2, "s"));
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
    double picture = video.pictureStreams().get(0).packets().end();
    double sound = video.soundStreams().get(0).packets().end();
    double difference = sound - picture;
    String ends = "%s against %s".formatted(Quantity.seconds(sound), Quantity.seconds(picture));
    return List.of(
        Measurement.of(SHORTER, Math.max(0, -difference), "s").with(ends),
        Measurement.of(LONGER, Math.max(0, difference), "s").with(ends));
  }

  @Override
  public String fix() {
    return "Render the video again with its whole sound or set <checks><av-length>.";
  }
}
