package dev.storygen.check;

import dev.storygen.model.Artefact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Measurement;
import dev.storygen.model.StoryArtefacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The checks of a story with one of its videos. For one thread.
 *
 * @param checks in order
 * @param thumbnail the name of the one that storygen made of the video; empty if it did not
 * @param measurements that are kept of these files
 * @param listener of {@code measurements}
 * @param faults of these files that a check reported
 * @param pathText how an outcome names a file
 */
record StoryChecks(
    StoryArtefacts artefacts,
    List<ConfiguredCheck> checks,
    ArtefactSelection selection,
    Optional<String> thumbnail,
    FileStoryFacts facts,
    KeptMeasurements measurements,
    CheckListener listener,
    ReportedFaults faults,
    Function<Path, String> pathText) {

  /** The outcome of a check of all files. */
  Optional<CheckOutcome> run(ConfiguredCheck check) {
    return run(check, it -> measurements.of(check, it, listener));
  }

  private Optional<CheckOutcome> run(ConfiguredCheck check, CheckRunner.Measurer measurer) {
    boolean missing = isOfThumbnail(check) && artefacts.file(Artefact.THUMBNAIL).isEmpty();
    return missing && thumbnail.isPresent()
        ? Optional.of(runner(check).missingThumbnail(thumbnail.get()))
        : runner(check).run(facts, selection, measurer);
  }

  private static boolean isOfThumbnail(ConfiguredCheck check) {
    return check.artefacts().get(0) == Artefact.THUMBNAIL;
  }

  /** The outcome of a check of the video alone; empty where it does not judge videos. */
  Optional<CheckOutcome> runOnVideo(ConfiguredCheck check, OtherVideo video) {
    if (!check.judgesVideo()) {
      return Optional.empty();
    }
    ConfiguredCheck ofVideo = check.ofVideo();
    return video.file() == null && !isOfThumbnail(check)
        ? Optional.of(runner(ofVideo).missingVideo(video.name(), video.format().orElseThrow()))
        : run(ofVideo, it -> measuredOfVideo(check, it));
  }

  private List<Measurement> measuredOfVideo(ConfiguredCheck check, FileStoryFacts of)
      throws IOException {
    return measurements.of(check, of, listener).stream()
        .filter(measured -> check.judgesVideo(measured.name()))
        .toList();
  }

  private CheckRunner runner(ConfiguredCheck check) {
    return new CheckRunner(check, artefacts, faults, pathText);
  }
}
