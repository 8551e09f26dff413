package dev.storygen.check;

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
 * @param measurements that are kept of these files
 * @param listener of {@code measurements}
 * @param faults of these files that a check reported
 * @param pathText how an outcome names a file
 */
record StoryChecks(
    StoryArtefacts artefacts,
    List<ConfiguredCheck> checks,
    ArtefactSelection selection,
    FileStoryFacts facts,
    KeptMeasurements measurements,
    CheckListener listener,
    ReportedFaults faults,
    Function<Path, String> pathText) {

  /** The outcome of a check of all files. */
  Optional<CheckOutcome> run(ConfiguredCheck check) {
    return runner(check).run(facts, selection, it -> measurements.of(check, it, listener));
  }

  /** The outcome of a check of the video alone; empty where it does not judge videos. */
  Optional<CheckOutcome> runOnVideo(ConfiguredCheck check, OtherVideo video) {
    if (!check.judgesVideo()) {
      return Optional.empty();
    }
    ConfiguredCheck ofVideo = check.ofVideo();
    return video.file() == null
        ? Optional.of(runner(ofVideo).missingVideo(video.name(), video.format().orElseThrow()))
        : runner(ofVideo).run(facts, selection, it -> measuredOfVideo(check, it));
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
