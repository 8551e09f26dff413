package dev.storygen.check.video;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.FrameSize;
import dev.storygen.media.ImageFacts;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The thumbnail of a video decodes, shows something, and has the shape of its video. It is black if
 * 98 % of it are, as the pictures of {@link BlackFrames}; the other limits are our own choice.
 */
@AutoService(Check.class)
public final class Thumbnail implements Check {

  private static final MediaFact<ImageFacts> IMAGE =
      MediaFact.of(Artefact.THUMBNAIL, ImageFacts.FACT);
  private static final MediaFact<VideoFacts> VIDEO = MediaFact.of(Artefact.VIDEO, VideoFacts.FACT);

  private static final String BLACK = "black share of the thumbnail";
  private static final String CONTRAST = "contrast of the thumbnail";
  private static final String SHAPE = "deviation from the aspect ratio of the video";
  private static final String SIZE = "width of the thumbnail against the video's";

  @Override
  public String name() {
    return "thumbnail";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.THUMBNAIL);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atMost("black", BLACK, 98, "%"),
        Limit.atLeast("contrast", CONTRAST, 5, "%"),
        Limit.atMost("aspect", SHAPE, 1, "%"),
        Limit.atLeast("size", SIZE, 25, "%"));
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(IMAGE, VIDEO);
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    ImageFacts image = facts.get(IMAGE);
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(Measurement.of(BLACK, image.black() * 100, "%"));
    measurements.add(Measurement.of(CONTRAST, image.contrast() * 100, "%"));
    if (facts.has(Artefact.VIDEO)) {
      facts.get(VIDEO).pictureStreams().stream()
          .findFirst() // video-streams reports that there is none
          .ifPresent(stream -> measurements.addAll(against(stream.size(), image)));
    }
    return measurements;
  }

  private static List<Measurement> against(FrameSize video, ImageFacts image) {
    int width = video.displayWidth();
    int height = video.displayHeight();
    String sizes = "%dx%d against %dx%d".formatted(image.width(), image.height(), width, height);
    double ratio = (double) image.width() / image.height() * height / width;
    return List.of(
        Measurement.of(SHAPE, Math.abs(ratio - 1) * 100, "%").with(sizes),
        Measurement.of(SIZE, 100.0 * image.width() / width, "%").with(sizes));
  }

  @Override
  public String fix() {
    return "Make the thumbnail again or set <checks><thumbnail>.";
  }
}
