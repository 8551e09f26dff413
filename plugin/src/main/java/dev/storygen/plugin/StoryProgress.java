package dev.storygen.plugin;

import dev.storygen.event.Event.RunFinished;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.LogLevel;
import dev.storygen.model.CheckOutcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says of stories what a person who waits wants to know, as it happens. */
final class StoryProgress implements EventHandler {

  private static final int NAMED = 10;

  /** As often an error is told in full; the sums at the end have it again. */
  private static final int TOLD = 3;

  private final Consumer<ConsoleLine> told;
  private final boolean everyStory;
  private final Map<String, Double> seconds = new HashMap<>();
  private final Map<String, StageFailed> failures = new HashMap<>();
  private final Map<String, Integer> errors = new HashMap<>();
  private final Map<String, Judged> judged = new HashMap<>();
  private final Set<String> suspects = new HashSet<>();
  private final Set<String> unjudged = new TreeSet<>();
  private boolean generating;

  /** How the checks of a story went. */
  private static final class Judged {

    private int checks;
    private int violated;
    private int unmeasured;

    void add(CheckOutcome outcome) {
      checks++;
      violated += outcome.violated() ? 1 : 0;
      unmeasured += outcome.unmeasured() ? 1 : 0;
    }

    boolean passed() {
      return violated + unmeasured == 0;
    }

    @Override
    public String toString() {
      if (passed()) {
        return checks + (checks == 1 ? " check passed" : " checks passed");
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
   * What is said goes to {@code told}.
   *
   * @param everyStory whether also stories are told that pass all checks
   */
  StoryProgress(Consumer<ConsoleLine> told, boolean everyStory) {
    this.told = told;
    this.everyStory = everyStory;
  }

  @Override
  public void on(RunStarted run) {
    generating = run.goal().equals("generate");
  }

  @Override
  public void on(CheckDone check) {
    judged.computeIfAbsent(check.story(), story -> new Judged()).add(check.outcome());
  }

  @Override
  public void on(RunFinished run) {
    if (!unjudged.isEmpty()) {
      warnOfUnjudged();
    }
  }

  @Override
  public void on(StageFailed failure) {
    failures.put(failure.story(), failure);
  }

  @Override
  public void on(OperationFinished operation) {
    if (operation.success() && operation.metrics().get("seconds") instanceof Number length) {
      seconds.put(operation.story(), length.doubleValue());
    }
  }

  @Override
  public void on(WorkerDied death) {
    warn(
        "The worker died (%s) while at %s; %s."
            .formatted(death.cause(), String.join(", ", death.stories()), next(death.stories())));
  }

  @Override
  public void on(StoryFinished story) {
    String name = story.story();
    if (generating && story.success()) {
      info(name + made(name));
    } else if (generating) {
      warn(name + failed(failures.get(name)));
    } else if (!judged.containsKey(name)) {
      unjudged.add(name);
    } else {
      verified(name, judged.get(name));
    }
  }

  private void verified(String story, Judged result) {
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
    boolean full = errors.merge(failure.error(), 1, Integer::sum) <= TOLD;
    return " failed at " + failure.stage() + (full ? ": " + failure.error() : ", as others did.");
  }

  /** Not judged is not passed: a story that the sums leave out is named. */
  private void warnOfUnjudged() {
    String more = unjudged.size() > NAMED ? " and " + (unjudged.size() - NAMED) + " more" : "";
    warn(
        "No check had anything to judge of "
            + unjudged.stream().limit(NAMED).collect(Collectors.joining(", "))
            + more
            + ".");
    unjudged.clear();
  }

  private String made(String story) {
    return String.format(Locale.ROOT, " is made: %.1f s of video.", seconds.get(story));
  }

  private String next(List<String> stories) {
    return suspects.addAll(stories) ? "each is run again alone" : "it was alone and is given up";
  }

  private void info(String text) {
    told.accept(new ConsoleLine(LogLevel.INFO, text));
  }

  private void warn(String text) {
    told.accept(new ConsoleLine(LogLevel.WARNING, text));
  }
}
