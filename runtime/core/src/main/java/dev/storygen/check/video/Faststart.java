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
import dev.storygen.model.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The index of an MP4 or QuickTime file precedes its media data, so that players on the web start
 * before the download ends.
 */
@AutoService(Check.class)
public final class Faststart implements Check {

  private static final MediaFact<VideoFacts> VIDEO = MediaFact.of(Artefact.VIDEO, VideoFacts.FACT);

  private static final String BEFORE = "media data before the index";

  @Override
  public String name() {
    return "faststart";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("maximum", BEFORE, 0, "bytes"));
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
    VideoFacts video = facts.get(VIDEO);
    return List.of(
        Measurement.of(BEFORE, video.mediaBytesBeforeIndex(), "bytes").with(video.format()));
  }

  @Override
  public String fix() {
    return "Write the index first (FFmpeg: -movflags +faststart) or set <checks><faststart>.";
  }
}
