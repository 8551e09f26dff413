package dev.storygen.brief;

import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.model.Background;
import dev.storygen.model.BriefKey;
import dev.storygen.model.TransitionChoice;
import dev.storygen.model.Visuals;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads what is seen behind the captions. */
final class VisualsReader {

  private final BriefFields fields;
  private final BriefProblems problems;
  private final PathFinder paths;
  private final ScenesReader scenes;

  /** Finds the file or folder that a value names; reports a value that names none. */
  @FunctionalInterface
  interface PathFinder {
    Optional<Path> find(String label, Scalar written, String expected);
  }

  VisualsReader(BriefFields fields, BriefProblems problems, PathFinder paths, ScenesReader scenes) {
    this.fields = fields;
    this.problems = problems;
    this.paths = paths;
    this.scenes = scenes;
  }

  Visuals read() {
    Optional<Background> background =
        fields.scalar(BriefKey.BACKGROUND).flatMap(this::readBackground);
    if (background.isPresent() && !fields.scalars(BriefKey.IMAGES).isEmpty()) {
      problems.add(
          fields.line(BriefKey.BACKGROUND).orElse(1),
          "background is given, and so is images, but a story is shown over one of them. Remove"
              + " one.");
    }
    return new Visuals(background, transition(), scenes.read());
  }

  private Optional<Background> readBackground(Scalar written) {
    return Background.named(written.text().toLowerCase(Locale.ROOT))
        .or(
            () ->
                paths
                    .find(BriefKey.BACKGROUND.label(), written, Background.EXPECTED)
                    .map(Background::of));
  }

  private Optional<TransitionChoice> transition() {
    Optional<Scalar> written = fields.scalar(BriefKey.TRANSITION);
    Optional<TransitionChoice> named =
        written.flatMap(scalar -> TransitionChoice.named(scalar.text().toLowerCase(Locale.ROOT)));
    if (written.isPresent() && named.isEmpty()) {
      fields.reportUnexpected(
          written.get(), BriefKey.TRANSITION.label(), "one of " + TransitionChoice.EXPECTED);
    }
    return named;
  }
}
