package dev.storygen.check.video;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.CheckOption;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.PictureFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The picture is not black for long. A picture is black if 98 % of its pixels are, which are the
 * defaults of FFmpeg's blackdetect.
 */
@AutoService(Check.class)
public final class BlackFrames implements Check {

  private static final String LONGEST = "longest time of black";
  private static final String SHARE = "share of black pictures";

  @Override
  public String name() {
    return "black-frames";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("longest", LONGEST, 3, "s"), Limit.atMost("share", SHARE, 30, "%"));
  }

  @Override
  public List<CheckOption> options() {
    return List.of(PictureDepth.OPTION);
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(PictureDepth.fact(options));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    PictureFacts pictures = facts.get(PictureDepth.fact(facts));
    return List.of(
        PictureDepth.duration(LONGEST, pictures.longestBlack())
            .over(PictureDepth.timeCourse(pictures, pictures.blackTimes())),
        Measurement.of(SHARE, pictures.black() * 100, "%"));
  }

  @Override
  public String fix() {
    return "Render the video again with its pictures or set <checks><black-frames>.";
  }
}
