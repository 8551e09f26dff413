package dev.storygen.plugin;

import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.TextOmitted;
import dev.storygen.event.StoryEvent.VoiceUncertain;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.metrics.StageWork;
import dev.storygen.model.CheckOutcome;
import dev.storygen.model.Omission;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Logs the progress and the results of stories. */
final class StoryProgress implements EventHandler {

  private static final int MAX_NAMES = 10;

  /** The log and the report have all. */
  private static final int MAX_OMISSIONS = 5;

  /** How often the same error is logged in full; the summary at the end has it, too. */
  private static final int MAX_REPEATS = 3;

  private final Consumer<ConsoleLine> log;
  private final boolean everyStory;
  private final Map<String, Double> seconds = new HashMap<>();
  private final Map<String, StageFailed> failures = new HashMap<>();
  private final Map<String, Integer> errors = new HashMap<>();
  private final Map<String, CheckResults> results = new HashMap<>();
  private final Map<String, StageWork> stages = new HashMap<>();
  private final WorkerDeathMessage workerDeaths = new WorkerDeathMessage();
  private final Set<String> unchecked = new TreeSet<>();
  private final Set<String> doubts = new TreeSet<>();
  private boolean generating;

  /** The results of the checks of a story; those of a worker that died are replaced. */
  private static final class CheckResults {

    private final Map<String, CheckOutcome> outcomes = new HashMap<>();

    void add(CheckOutcome outcome) {
      outcomes.put(outcome.check(), outcome);
    }

    boolean passed() {
      return count(CheckResults::failed) == 0;
    }

    private static boolean failed(CheckOutcome outcome) {
      return outcome.violated() || outcome.unmeasured() && !outcome.dependsOnAccepted();
    }

    private long count(Predicate<CheckOutcome> kind) {
      return outcomes.values().stream().filter(kind).count();
    }

    @Override
    public String toString() {
      int checks = outcomes.size();
      long violated = count(CheckOutcome::violated);
      long unmeasured = count(CheckOutcome::unmeasured);
      if (passed()) {
        long passed = count(CheckOutcome::passed);
        long accepted = checks - passed;
        return passed
            + (passed == 1 ? " check passed" : " checks passed")
            + (accepted == 0 ? "" : ", " + accepted + " accepted by the baseline");
      }
      String all = " of " + checks + (checks == 1 ? " check" : " checks");
      String missing = unmeasured + all + " could not be measured";
      if (violated == 0) {
        return missing;
      }
      return violated + all + " violated" + (unmeasured == 0 ? "" : ", " + missing);
    }
  }

  /**
   * A log of stories.
   *
   * @param log receives the lines
   * @param everyStory whether stories that pass all checks, and omissions, are logged, too
   */
  StoryProgress(Consumer<ConsoleLine> log, boolean everyStory) {
    this.log = log;
    this.everyStory = everyStory;
  }

  @Override
  public void on(RunStarted run) {
    generating = run.goal().equals("generate");
  }

  @Override
  public void on(CheckDone check) {
    results.computeIfAbsent(check.story(), story -> new CheckResults()).add(check.outcome());
  }

  @Override
  public void on(RunFinished run) {
    if (!unchecked.isEmpty()) {
      warnOfUnchecked();
    }
  }

  @Override
  public void on(StageFailed failure) {
    failures.put(failure.story(), failure);
  }

  @Override
  public void on(TextOmitted omitted) {
    List<Omission> omissions = omitted.omissions();
    int more = Math.max(0, omissions.size() - MAX_OMISSIONS);
    if (everyStory) {
      info(
          "%s: left out at %s: %s%s."
              .formatted(
                  omitted.story(),
                  omitted.stage(),
                  Omission.list(omissions.subList(0, omissions.size() - more)),
                  more > 0 ? " and " + more + " more" : ""));
    }
  }

  /** Once for each reason: the language of all stories may be one that no aligner supports. */
  @Override
  public void on(VoiceUncertain voice) {
    if (doubts.add(voice.reason())) {
      warn(
          "%s: not certain whether the voice says the script: %s"
              .formatted(voice.story(), voice.reason()));
    }
  }

  @Override
  public void on(OperationFinished operation) {
    if (operation.success() && operation.metrics().get("seconds") instanceof Number length) {
      seconds.put(operation.story(), length.doubleValue());
    }
    if (operation.success()) {
      stages
          .computeIfAbsent(operation.story(), story -> new StageWork())
          .add(
              operation.stage(),
              Boolean.TRUE.equals(operation.metrics().get("cached")),
              operation.reasons());
    }
  }

  @Override
  public void on(WorkerDied death) {
    warn(workerDeaths.of(death));
  }

  @Override
  public void on(StoryFinished story) {
    String name = story.story();
    if (generating && story.success()) {
      info(name + made(name));
    } else if (generating) {
      warn(name + failed(failures.get(name)));
    } else if (!results.containsKey(name)) {
      unchecked.add(name);
    } else {
      verified(name, results.get(name));
    }
  }

  private void verified(String story, CheckResults result) {
    if (!result.passed()) {
      warn(story + ": " + result);
    } else if (everyStory) {
      info(story + ": " + result);
    }
  }

  private String failed(StageFailed failure) {
    if (failure == null) {
      return " failed.";
    }
    boolean full = errors.merge(failure.error(), 1, Integer::sum) <= MAX_REPEATS;
    return " failed at "
        + failure.stage()
        + (full ? ": " + failure.error() : ", with an error shown above.");
  }

  /** A story without results has not passed, and the summary does not count it. */
  private void warnOfUnchecked() {
    String more =
        unchecked.size() > MAX_NAMES ? " and " + (unchecked.size() - MAX_NAMES) + " more" : "";
    warn(
        "No check applied to "
            + unchecked.stream().limit(MAX_NAMES).collect(Collectors.joining(", "))
            + more
            + ".");
    unchecked.clear();
  }

  private String made(String story) {
    String stagesOfStory = stages.getOrDefault(story, new StageWork()).summary();
    return String.format(
        Locale.ROOT,
        " is made: %.1f s of video%s.",
        seconds.get(story),
        stagesOfStory.isEmpty() ? "" : " (" + stagesOfStory + ")");
  }

  private void info(String text) {
    log.accept(new ConsoleLine(LogLevel.INFO, text));
  }

  private void warn(String text) {
    log.accept(new ConsoleLine(LogLevel.WARNING, text));
  }
}
