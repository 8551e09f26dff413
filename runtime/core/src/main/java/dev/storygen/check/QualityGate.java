package dev.storygen.check;

import dev.storygen.cache.Blob;
import dev.storygen.cache.ContentIndex;
import dev.storygen.cache.FactStore;
import dev.storygen.model.BaselineMatch;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.ExpectedDuration;
import dev.storygen.model.PictureFormats;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.StorySettings;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Checks stories: makes the checks that the user selected and compares their measurements with the
 * limits in force. Safe for use by many threads.
 */
public final class QualityGate {

  private final Collection<Check> available;
  private final GateSettings settings;
  private final StorySettings story;
  private final List<ConfiguredCheck> checks;
  private final ArtefactSelection selection;
  private final Set<String> knownBroken;
  private final StoryBaseline baseline;
  private final KeptFacts facts;
  private final String settingsHash;

  /**
   * @param available the checks to select from
   * @throws IllegalArgumentException naming the parameter of a setting that is wrong, its value and
   *     what was expected
   */
  public QualityGate(Collection<Check> available, GateSettings settings) {
    this(available, settings, StorySettings.none(), StoryBaseline.none(), KeptFacts.none());
  }

  private QualityGate(
      Collection<Check> available,
      GateSettings settings,
      StorySettings story,
      StoryBaseline baseline,
      KeptFacts facts) {
    this.available = List.copyOf(available);
    this.settings = settings;
    this.story =
        expectedDuration(settings.expectedDuration())
            .over(story)
            .orFormats(PictureFormats.byFile(settings.formats()));
    checks = CheckSelection.of(available, settings, story.checks(), List.of());
    selection = ArtefactSelection.of(settings);
    knownBroken = Set.copyOf(settings.knownBroken());
    this.baseline = baseline;
    this.facts = facts;
    settingsHash = facts.store().isOff() ? null : settingsHash();
  }

  /** A gate with all checks of the class path. */
  public static QualityGate load(GateSettings settings) {
    return new QualityGate(available(), settings);
  }

  /** All checks of the class path. */
  public static List<Check> available() {
    return ServiceLoader.load(Check.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  /** A line per limit, option and severity of the selected checks: its value and its source. */
  public List<String> settingsInForce() {
    return checks.stream()
        .flatMap(it -> SettingLines.of(it.check().name(), it.limits(), it.settingsInForce()))
        .toList();
  }

  /**
   * The options in force of a check, if settings for all stories select it; empty if they do not.
   *
   * @throws IllegalArgumentException naming the parameter of a setting of the check that is wrong
   */
  public static Optional<OptionValues> selected(Check check, GateSettings settings) {
    return CheckSelection.selected(check, settings).map(Function.identity());
  }

  /**
   * The gate for one story.
   *
   * @throws IllegalArgumentException naming the place of a setting that is wrong, its value and
   *     what was expected
   */
  public QualityGate forStory(StorySettings expected) {
    return expected.equals(StorySettings.none())
        ? this
        : new QualityGate(available, settings, expected, baseline, facts);
  }

  /**
   * The gate with a baseline: outcomes of violations say what it has of them.
   *
   * @param contents tells the content of what was judged
   */
  public QualityGate with(GateBaseline accepted, ContentIndex contents) {
    return new QualityGate(
        available, settings, story, StoryBaseline.of(accepted, this::artefacts, contents), facts);
  }

  /** The gate with facts that earlier builds measured. */
  public QualityGate with(KeptFacts kept) {
    return new QualityGate(available, settings, story, baseline, kept);
  }

  /** Names of the selected checks, in the order in which they are made. */
  public List<String> checkNames() {
    return checks.stream().map(configured -> configured.check().name()).toList();
  }

  /** Whether any of the selected checks needs facts about media. */
  public boolean inspectsMedia() {
    return checks.stream().anyMatch(configured -> !configured.facts().isEmpty());
  }

  /**
   * The artefacts in a story's folder, found by the user's patterns.
   *
   * @throws IOException if the folder cannot be listed
   */
  public StoryArtefacts artefacts(Path folder) throws IOException {
    return StoryArtefacts.in(folder, selection.patterns())
        .withVideosNamed(story.formats().keySet());
  }

  /** The same without a recogniser. */
  public void check(
      StoryArtefacts artefacts,
      MediaInspector inspector,
      Function<Path, String> pathText,
      CheckListener listener) {
    check(artefacts, inspector, Recogniser.none(), pathText, listener);
  }

  /**
   * Makes the checks of one story, one after the other. A check whose files are missing and not
   * required has no outcome.
   *
   * @param recogniser of the story
   * @param pathText how an outcome names a file
   * @param listener receives each outcome as soon as it is known
   * @return whether the outcomes are the same as long as {@link #verdictKey} is
   */
  public boolean check(
      StoryArtefacts artefacts,
      MediaInspector inspector,
      Recogniser recogniser,
      Function<Path, String> pathText,
      CheckListener listener) {
    StoryJudge judge =
        new StoryJudge(
            artefacts,
            formats(),
            selection,
            facts,
            story,
            knownBroken.contains(artefacts.story()),
            inspector,
            recogniser,
            pathText,
            listener);
    Map<String, BaselineMatch> accepted = new HashMap<>();
    boolean repeatable = true;
    for (int i = 0; i < judge.count(); i++) {
      long start = System.nanoTime();
      ConfiguredCheck inForce = judge.check(i);
      Optional<CheckOutcome> done =
          judge
              .outcome(i)
              .map(outcome -> baseline.judge(outcome, inForce, artefacts, accepted))
              .map(outcome -> outcome.withDurationSeconds((System.nanoTime() - start) / 1e9));
      done.ifPresent(listener::checkDone);
      repeatable &= done.isEmpty() || isRepeatable(done.get());
    }
    return judge.store() && repeatable;
  }

  private FormatChecks formats() {
    return new FormatChecks(available, settings, story.checks(), checks);
  }

  /** Faults of files and other stories, which a baseline looks at, are looked at each time. */
  private boolean isRepeatable(CheckOutcome outcome) {
    return outcome.status() == CheckStatus.PASSED
        || outcome.status() == CheckStatus.VIOLATED
            && !outcome.measurements().isEmpty()
            && baseline.isNone();
  }

  /**
   * What the outcomes of a story depend on: its files, what is expected of it, and the checks with
   * all their settings. Empty if that is not known.
   *
   * @param pathText how an outcome names a file
   */
  public Optional<FactStore.Key> verdictKey(
      StoryArtefacts artefacts, MediaInspector inspector, Function<Path, String> pathText) {
    return settingsHash == null
        ? Optional.empty()
        : facts
            .key(artefacts, story, inspector)
            .map(
                key ->
                    new FactStore.Key(
                        "verdict on %s%s: %s\n%s"
                            .formatted(
                                pathText.apply(artefacts.folder()),
                                knownBroken.contains(artefacts.story()) ? ", known broken" : "",
                                key.content(),
                                settingsHash),
                        key.measuredBy()));
  }

  /**
   * Notes that the measurements of a story are in use, as its verdict is, and stay in the cache.
   */
  public void useMeasurements(StoryArtefacts artefacts, MediaInspector inspector) {
    Stream.concat(
            Stream.of(artefacts.withFirstVideo()),
            artefacts.otherVideos().stream()
                .map(video -> artefacts.withOtherVideo(video.getFileName().toString())))
        .flatMap(files -> facts.key(files, story, inspector).stream())
        .forEach(facts.store()::use);
  }

  /** A hash of all settings of the checks; null if one is not of storygen and may have others. */
  private String settingsHash() {
    if (!checks.stream().allMatch(it -> KeptMeasurements.isOwn(it.check()))) {
      return null;
    }
    String all =
        "%s %s %s %s %s"
            .formatted(
                checks.stream().map(ConfiguredCheck::settingsText).toList(),
                selection.required(),
                baseline.isNone(),
                new TreeMap<>(story.formats()),
                new TreeSet<>(story.thumbnails()));
    return Blob.of(all.getBytes(StandardCharsets.UTF_8)).sha256();
  }

  /**
   * The outcomes of a story whose folder cannot be listed: none of its checks can be made.
   *
   * @param reason why not
   * @param pathText how an outcome names the folder
   * @param listener receives an unmeasured outcome per check
   */
  public void unreadable(
      Path folder, IOException reason, Function<Path, String> pathText, CheckListener listener) {
    String name = folder.getFileName().toString();
    unmeasured(folder, CheckMessages.unreadableFolder(name, folder, reason), pathText, listener);
  }

  /**
   * The outcomes of a story that none of the checks can be made of.
   *
   * @param message why not, and what to do
   * @param pathText how an outcome names the folder
   * @param listener receives an unmeasured outcome per check
   */
  public void unmeasured(
      Path folder, String message, Function<Path, String> pathText, CheckListener listener) {
    String name = folder.getFileName().toString();
    for (ConfiguredCheck configured : checks) {
      listener.checkDone(configured.unmeasured(name, pathText.apply(folder), message));
    }
  }

  private static StorySettings expectedDuration(Double seconds) {
    if (seconds == null) {
      return StorySettings.none();
    }
    if (!(seconds > 0 && Double.isFinite(seconds))) {
      throw new IllegalArgumentException(
          "storygen.expectedDuration is " + seconds + ", but expected seconds above 0.");
    }
    return new StorySettings(
        Optional.of(new ExpectedDuration(seconds, "expectedDuration")),
        Optional.empty(),
        List.of());
  }
}
