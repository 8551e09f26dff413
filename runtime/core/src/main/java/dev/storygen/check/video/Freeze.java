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
 * The picture does not stand still for long. A change anywhere counts, so that a slideshow with
 * captions moves.
 */
@AutoService(Check.class)
public final class Freeze implements Check {

  private static final String LONGEST = "longest time without a change";

  @Override
  public String name() {
    return "freeze";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("longest", LONGEST, 10, "s"));
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
        PictureDepth.duration(LONGEST, pictures.longestStill())
            .over(PictureDepth.timeCourse(pictures, pictures.stillTimes())));
  }

  @Override
  public String fix() {
    return "Render the video again or set <checks><freeze>.";
  }
}
