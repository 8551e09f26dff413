package dev.storygen.check;

import dev.storygen.model.Artefact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.PictureFormat;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.StorySettings;
import dev.storygen.provider.MediaInspector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the checks of one story: of its files with the first video, and of each other video by
 * itself, by the settings of its format. For one thread.
 */
final class StoryJudge {

  private final KeptFacts kept;
  private final MediaInspector inspector;
  private final StorySettings expected;
  private final boolean warningsOnly;
  private final StoryChecks first;
  private final List<OtherVideo> others;
  private final List<StoryChecks> ofOthers = new ArrayList<>();

  /**
   * @param kept facts of earlier builds
   * @param expected of the story
   * @param warningsOnly whether violations fail no build
   * @param pathText how an outcome names a file
   */
  StoryJudge(
      StoryArtefacts artefacts,
      FormatChecks checks,
      ArtefactSelection selection,
      KeptFacts kept,
      StorySettings expected,
      boolean warningsOnly,
      MediaInspector inspector,
      Recogniser recogniser,
      Function<Path, String> pathText,
      CheckListener listener) {
    this.kept = kept;
    this.inspector = inspector;
    this.expected = expected;
    this.warningsOnly = warningsOnly;
    others = OtherVideo.of(artefacts, expected.formats());
    StoryArtefacts ofFirst = artefacts.withFirstVideo();
    List<ConfiguredCheck> firstChecks = checks.of(firstFormat(ofFirst));
    Set<MediaFact<?>> needed = needed(firstChecks, ofFirst);
    for (OtherVideo other : others) {
      needed(checks.of(other.format()), artefacts.withOtherVideo(other.name())).stream()
          .filter(fact -> !fact.artefact().isOfEachVideo())
          .forEach(needed::add); // what is judged together with that video
    }
    KeptMeasurements measurements = measurements(ofFirst, needed);
    CheckListener progress = measurements.listener(listener);
    InspectedMedia media = new InspectedMedia(ofFirst, needed, inspector, kept, progress);
    first =
        new StoryChecks(
            ofFirst,
            firstChecks,
            selection,
            thumbnail("thumbnail.png"),
            new FileStoryFacts(ofFirst, expected, media, recogniser),
            measurements,
            progress,
            new ReportedFaults(),
            pathText);
    for (OtherVideo other : others) {
      StoryArtefacts files = artefacts.withOtherVideo(other.name());
      List<ConfiguredCheck> own = checks.of(other.format());
      Set<MediaFact<?>> facts = needed(own, files);
      KeptMeasurements ownMeasurements = measurements(files, facts);
      CheckListener ownProgress = ownMeasurements.listener(ofVideo(listener));
      InspectedMedia ownMedia = media.withVideo(files, facts, ownProgress);
      ofOthers.add(
          new StoryChecks(
              files,
              own,
              selection,
              thumbnail(other.thumbnail()),
              new FileStoryFacts(files, expected, ownMedia, recogniser),
              ownMeasurements,
              ownProgress,
              new ReportedFaults(),
              pathText));
    }
  }

  /** The name of a thumbnail that storygen made; empty if it did not. */
  private Optional<String> thumbnail(String name) {
    return Optional.of(name).filter(expected.thumbnails()::contains);
  }

  private Optional<PictureFormat> firstFormat(StoryArtefacts artefacts) {
    return artefacts
        .file(Artefact.VIDEO)
        .map(video -> expected.formats().get(video.getFileName().toString()));
  }

  private static Set<MediaFact<?>> needed(List<ConfiguredCheck> checks, StoryArtefacts files) {
    Set<MediaFact<?>> needed = new HashSet<>();
    checks.stream()
        .filter(configured -> configured.appliesTo(files))
        .flatMap(configured -> configured.facts().stream())
        .filter(fact -> files.file(fact.artefact()).isPresent())
        .forEach(needed::add);
    return needed;
  }

  private KeptMeasurements measurements(StoryArtefacts files, Set<MediaFact<?>> needed) {
    return new KeptMeasurements(kept.store(), () -> kept.key(files, expected, inspector), needed);
  }

  /** The number of checks. */
  int count() {
    return first.checks().size();
  }

  /** A check with the settings in force for the first video. */
  ConfiguredCheck check(int index) {
    return inForce(first.checks().get(index));
  }

  private ConfiguredCheck inForce(ConfiguredCheck check) {
    return warningsOnly ? check.asWarning() : check;
  }

  /** The outcome of a check of all videos; empty where it does not apply to the story. */
  Optional<CheckOutcome> outcome(int index) {
    Optional<CheckOutcome> outcome = first.run(check(index));
    for (int i = 0; i < others.size(); i++) {
      OtherVideo other = others.get(i);
      StoryChecks ofOther = ofOthers.get(i);
      outcome =
          OutcomeOfVideos.of(
              outcome,
              ofOther.runOnVideo(inForce(ofOther.checks().get(index)), other),
              other.label());
    }
    return outcome;
  }

  /**
   * Keeps what was measured.
   *
   * @return whether that is all
   */
  boolean store() {
    first.measurements().store();
    ofOthers.forEach(it -> it.measurements().store());
    return first.measurements().isComplete()
        && ofOthers.stream().allMatch(it -> it.measurements().isComplete());
  }

  /**
   * Passes on all but the waveform of the voiceover, which the checks of the first video pass on.
   */
  private static CheckListener ofVideo(CheckListener all) {
    return new CheckListener() {
      @Override
      public void fileOpened(Path file) {
        all.fileOpened(file);
      }

      @Override
      public void factsKept(Path file) {
        all.factsKept(file);
      }

      @Override
      public void checkDone(CheckOutcome outcome) {
        all.checkDone(outcome);
      }
    };
  }
}
