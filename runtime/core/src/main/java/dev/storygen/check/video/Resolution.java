package dev.storygen.check.video;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.CheckOption;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.FrameSize;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The displayed picture, after rotation and pixel aspect ratio, has a size that platforms accept,
 * and the aspect ratio that is asked for.
 */
@AutoService(Check.class)
public final class Resolution implements Check {

  private static final MediaFact<VideoFacts> VIDEO = MediaFact.of(Artefact.VIDEO, VideoFacts.FACT);

  private static final String SHORT_SIDE = "shorter side";
  private static final String LONG_SIDE = "longer side";
  private static final String ASPECT = "deviation from the aspect ratio";

  private static final CheckOption RATIO =
      CheckOption.of(
          "aspectRatio",
          "displayed width divided by height that is expected, as 0.5625; 0 for any",
          0,
          "",
          0,
          100);

  @Override
  public String name() {
    return "resolution";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atLeast("shortSide", SHORT_SIDE, 360, "px"),
        Limit.atMost("longSide", LONG_SIDE, 4096, "px"),
        Limit.atMost("aspect", ASPECT, 1, "%"));
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
  public List<CheckOption> options() {
    return List.of(RATIO);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    FrameSize size = VideoStreamOf.picture(facts, VIDEO).size();
    int width = size.displayWidth();
    int height = size.displayHeight();
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(Measurement.of(SHORT_SIDE, Math.min(width, height), "px").with(text(size)));
    measurements.add(Measurement.of(LONG_SIDE, Math.max(width, height), "px").with(text(size)));
    double ratio = facts.option(RATIO);
    if (ratio > 0) {
      double deviation = Math.abs((double) width / height / ratio - 1) * 100;
      measurements.add(Measurement.of(ASPECT, deviation, "%").with(text(size)));
    }
    return measurements;
  }

  private static String text(FrameSize size) {
    String rotation = size.rotation() == 0 ? "" : ", rotated " + size.rotation() + "°";
    String pixels =
        size.pixelAspect() == 1
            ? ""
            : String.format(Locale.ROOT, ", pixels %.4g as wide as high", size.pixelAspect());
    return "%dx%d coded%s%s".formatted(size.width(), size.height(), rotation, pixels);
  }

  @Override
  public String fix() {
    return "Render the video in another format or set <checks><resolution>.";
  }
}
