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
import dev.storygen.model.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The picture fills the frame: no black bars at its edges. */
@AutoService(Check.class)
public final class Letterbox implements Check {

  private static final String AREA = "area without black bars";

  @Override
  public String name() {
    return "letterbox";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atLeast("minimum", AREA, 80, "%"));
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
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    PictureFacts pictures = facts.get(PictureDepth.fact(facts));
    return List.of(Measurement.of(AREA, pictures.activeArea() * 100, "%"));
  }

  @Override
  public String fix() {
    return "Render the video in the aspect ratio of its pictures or set <checks><letterbox>.";
  }
}
