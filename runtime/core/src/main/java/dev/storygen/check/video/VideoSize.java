package dev.storygen.check.video;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.List;

/**
 * The video is not nearly empty: less than 100 KiB hold no video of a few seconds. It is not larger
 * than a platform takes: any size up to 100 GB by default.
 */
@AutoService(Check.class)
public final class VideoSize implements Check {

  private static final String SIZE = "video size";

  private static final double MAX_BYTES = 100e9;

  @Override
  public String name() {
    return "video-size";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atLeast("minimum", SIZE, 100 * 1024, "bytes"),
        Limit.atMost("maximum", SIZE, MAX_BYTES, "bytes"));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    return List.of(Measurement.of(SIZE, facts.size(Artefact.VIDEO), "bytes"));
  }

  @Override
  public String fix() {
    return "Render the video again or set <checks><video-size>.";
  }
}
