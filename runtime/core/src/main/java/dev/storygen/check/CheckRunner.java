package dev.storygen.check;

import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Artefact;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.PictureFormat;
import dev.storygen.model.StoryArtefacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one check of one story and builds its outcome. */
final class CheckRunner {

  private final ConfiguredCheck configured;
  private final Check check;
  private final StoryArtefacts artefacts;
  private final ReportedFaults faults;
  private final Function<Path, String> pathText;

  /**
   * @param faults that other checks of the story reported
   * @param pathText how an outcome names a file
   */
  CheckRunner(
      ConfiguredCheck configured,
      StoryArtefacts artefacts,
      ReportedFaults faults,
      Function<Path, String> pathText) {
    this.configured = configured;
    this.check = configured.check();
    this.artefacts = artefacts;
    this.faults = faults;
    this.pathText = pathText;
  }

  /** Measures as the check does, or knows what it would measure. */
  @FunctionalInterface
  interface Measurer {
    List<Measurement> measure(FileStoryFacts facts) throws IOException;
  }

  /** No constant: finding a logger takes time at the start of a worker, which rarely needs one. */
  private static Logger log() {
    return LoggerFactory.getLogger(CheckRunner.class);
  }

  /** The outcome; empty where a file is missing and not required, or the check does not apply. */
  Optional<CheckOutcome> run(FileStoryFacts facts, ArtefactSelection selection, Measurer measurer) {
    List<Artefact> missing =
        configured.artefacts().stream().filter(it -> artefacts.file(it).isEmpty()).toList();
    if (missing.isEmpty()) {
      return measure(facts.with(configured), measurer);
    }
    return selection.required().containsAll(missing)
        ? Optional.of(missing(missing.get(0), selection))
        : Optional.empty();
  }

  /**
   * The outcome where another video is missing.
   *
   * @param video its file name
   * @param format what was asked for
   */
  CheckOutcome missingVideo(String video, PictureFormat format) {
    return faulty(
        CheckMessages.missingVideo(artefacts.story(), video, format.text()), Artefact.VIDEO);
  }

  /**
   * The outcome where a thumbnail that storygen made is missing.
   *
   * @param name of its file
   */
  CheckOutcome missingThumbnail(String name) {
    return faulty(CheckMessages.missingThumbnail(artefacts.story(), name), Artefact.THUMBNAIL);
  }

  private Optional<CheckOutcome> measure(FileStoryFacts facts, Measurer measurer) {
    try {
      List<Measurement> measurements = measurer.measure(facts);
      return measurements.isEmpty() ? Optional.empty() : Optional.of(compare(measurements));
    } catch (UnreadableMediaException e) {
      log().debug("{} of {}", check.name(), artefacts.story(), e);
      Artefact wrong = CheckMessages.unreadableFile(artefacts, e).orElse(judged());
      return Optional.of(faulty(CheckMessages.unreadable(artefacts, e), wrong));
    } catch (IOException | RuntimeException | LinkageError | VirtualMachineError e) {
      // A check of another jar may run here: its failure must not affect the other checks.
      log().warn("{} of {} could not be measured", check.name(), artefacts.story(), e);
      return Optional.of(failed(e instanceof UncheckedIOException io ? io.getCause() : e));
    }
  }

  private CheckOutcome failed(Throwable failure) {
    String cause = CheckMessages.cause(failure);
    // Files have messages of their own. An unexpected failure has not: it is one if it is the same.
    Object fault = failure instanceof IOException ? cause : failure;
    return faults
        .reporter(fault, configured)
        .map(this::reportedBy)
        .orElseGet(() -> unmeasured(cause));
  }

  /** The outcome for a fault of a file: violated, unless another check reports it. */
  private CheckOutcome faulty(String message, Artefact wrong) {
    return faults
        .reporter(message, configured)
        .map(this::reportedBy)
        .orElseGet(() -> outcome(CheckStatus.VIOLATED, List.of(), wrong, message, null));
  }

  private CheckOutcome missing(Artefact artefact, ArtefactSelection selection) {
    List<String> patterns = selection.patterns(artefact);
    String message =
        StoryArtefacts.obstacle(artefacts.folder(), patterns)
            .map(other -> CheckMessages.noFile(artefacts.story(), artefact, other))
            .orElseGet(() -> CheckMessages.missing(artefacts.story(), artefact, patterns));
    return faulty(message, artefact);
  }

  private CheckOutcome compare(List<Measurement> measurements) {
    Map<String, Measurement> byName =
        measurements.stream().collect(Collectors.toMap(Measurement::name, Function.identity()));
    List<Limit> comparable =
        configured.limits().stream()
            .filter(limit -> byName.containsKey(limit.measurement()))
            .toList();
    if (comparable.isEmpty() && !configured.limits().isEmpty()) {
      return unmeasured("it returned no measurement that its limits bound");
    }
    Map<Artefact, List<String>> violations =
        comparable.stream()
            .filter(limit -> !limit.allows(byName.get(limit.measurement()).value()))
            .collect(
                Collectors.groupingBy(
                    limit -> check.judged(limit.measurement(), configured),
                    LinkedHashMap::new,
                    Collectors.mapping(
                        limit -> CheckMessages.violation(limit, byName.get(limit.measurement())),
                        Collectors.toList())));
    return violations.isEmpty()
        ? outcome(CheckStatus.PASSED, measurements, null, null)
        : violated(measurements, violations);
  }

  /**
   * @param violations by the artefact whose file is wrong
   */
  private CheckOutcome violated(
      List<Measurement> measurements, Map<Artefact, List<String>> violations) {
    String fix =
        violations.keySet().stream().map(check::fix).distinct().collect(Collectors.joining(" "));
    String message =
        violations.entrySet().stream()
            .map(it -> CheckMessages.violated(artefacts, it.getKey(), it.getValue()))
            .collect(Collectors.joining(" "));
    return outcome(
        CheckStatus.VIOLATED,
        measurements,
        violations.keySet().iterator().next(),
        message + " " + fix,
        fix);
  }

  private CheckOutcome unmeasured(String cause) {
    String message = CheckMessages.unmeasured(artefacts.story(), file(), check.name(), cause);
    return outcome(CheckStatus.UNMEASURED, List.of(), message, null);
  }

  private CheckOutcome reportedBy(String other) {
    String message = CheckMessages.reportedBy(artefacts.story(), check.name(), other);
    return outcome(CheckStatus.UNMEASURED, List.of(), message, null).withReportedBy(other);
  }

  private CheckOutcome outcome(
      CheckStatus status, List<Measurement> measurements, String message, String fix) {
    return outcome(status, measurements, judged(), message, fix);
  }

  private CheckOutcome outcome(
      CheckStatus status,
      List<Measurement> measurements,
      Artefact judged,
      String message,
      String fix) {
    String file = artefacts.file(judged).map(pathText).orElse(null);
    return configured.outcome(artefacts.story(), status, measurements, file, message, fix);
  }

  /** What the check judges first of all. */
  private Artefact judged() {
    return configured.artefacts().get(0);
  }

  private Path file() {
    return artefacts.file(judged()).orElseThrow();
  }
}
