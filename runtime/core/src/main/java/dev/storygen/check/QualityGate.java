package dev.storygen.check;

import dev.storygen.model.Artefact;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.Waveform;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Judges stories: makes the checks that the user picked and holds what they measure against the
 * limits in force. Safe for use by many threads.
 */
public final class QualityGate {

  private final List<ConfiguredCheck> rules;
  private final ArtefactSelection wanted;
  private final OptionalDouble expectedDuration;
  private final Set<String> knownBroken;

  /**
   * @param available the checks to pick from
   * @throws IllegalArgumentException naming the parameter of a setting that is wrong, its value and
   *     what was expected
   */
  public QualityGate(Collection<Check> available, GateSettings settings) {
    rules = CheckSelection.of(available, settings);
    wanted = ArtefactSelection.of(settings);
    expectedDuration = expectedDuration(settings.expectedDuration());
    knownBroken = Set.copyOf(settings.knownBroken());
  }

  /** A gate with all checks of the class path. */
  public static QualityGate load(GateSettings settings) {
    return new QualityGate(
        ServiceLoader.load(Check.class).stream().map(ServiceLoader.Provider::get).toList(),
        settings);
  }

  /** Names of the checks picked, in the order they are made. */
  public List<String> checks() {
    return rules.stream().map(rule -> rule.check().name()).toList();
  }

  /**
   * What a story has in its folder, found by the user's patterns.
   *
   * @throws IOException if the folder cannot be listed
   */
  public StoryArtefacts production(Path folder) throws IOException {
    return StoryArtefacts.in(folder, wanted.patterns());
  }

  /**
   * Makes the checks of one story. A check whose files are not there and not required gives no
   * result.
   *
   * @param briefDuration seconds of the voiceover that the story's brief expects; the user's
   *     setting for all stories goes first
   * @param opened gets a file right before the inspector decodes it
   * @param heard gets the voiceover once it was decoded
   * @param done gets each result as soon as it is there
   */
  public void judge(
      StoryArtefacts production,
      MediaInspector inspector,
      OptionalDouble briefDuration,
      Consumer<Path> opened,
      Consumer<Waveform> heard,
      Consumer<CheckResult> done) {
    Optional<ExpectedDuration> expected =
        expectation(expectedDuration, "expectedDuration")
            .or(() -> expectation(briefDuration, "the brief's expectedDuration"));
    StoryFacts evidence = new FileStoryFacts(production, inspector, expected, opened, heard);
    boolean broken = knownBroken.contains(production.story());
    for (ConfiguredCheck rule : rules) {
      judge(broken ? rule.warning() : rule, production, evidence).ifPresent(done);
    }
  }

  private Optional<CheckResult> judge(
      ConfiguredCheck rule, StoryArtefacts production, StoryFacts evidence) {
    List<Artefact> missing =
        rule.check().artefacts().stream()
            .filter(artefact -> production.file(artefact).isEmpty())
            .toList();
    if (missing.isEmpty()) {
      return Optional.of(new CheckRunner(rule, production).judge(evidence));
    }
    return wanted.required().containsAll(missing)
        ? Optional.of(missing(rule, production, missing.get(0)))
        : Optional.empty();
  }

  private CheckResult missing(ConfiguredCheck rule, StoryArtefacts production, Artefact artefact) {
    String message = CheckMessages.missing(production.story(), artefact, wanted.patterns(artefact));
    return new CheckResult.Violated(
        rule.check().name(),
        rule.severity(),
        List.of(),
        rule.limits(),
        production.file(rule.check().artefacts().get(0)),
        message,
        Optional.empty());
  }

  private static Optional<ExpectedDuration> expectation(OptionalDouble seconds, String source) {
    return seconds.isPresent()
        ? Optional.of(new ExpectedDuration(seconds.getAsDouble(), source))
        : Optional.empty();
  }

  private static OptionalDouble expectedDuration(Double seconds) {
    if (seconds == null) {
      return OptionalDouble.empty();
    }
    if (!(seconds > 0 && Double.isFinite(seconds))) {
      throw new IllegalArgumentException(
          "storygen.expectedDuration is " + seconds + ", but expected seconds above 0.");
    }
    return OptionalDouble.of(seconds);
  }
}
