package dev.storygen.plugin;

import dev.storygen.event.Event.BreakerChanged;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.EventHandler;
import dev.storygen.event.StoryEvent.CheckDone;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.log.ControlCharacters;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The progress of a run, computed from its events. */
final class RunProgress implements EventHandler {

  private final String goal;
  private final Instant start;
  private final Set<String> stories = new HashSet<>();
  private final Set<String> done = new HashSet<>();
  private final Set<String> failed = new HashSet<>();
  private final Map<String, CurrentStep> inFlight = new LinkedHashMap<>();
  private final Set<String> unavailable = new LinkedHashSet<>();
  private Instant firstStory;

  /** The current stage of a story, or the number of its checks that ran. */
  private static final class CurrentStep {

    private final int steps;
    private int checks;
    private String stage;

    CurrentStep(int steps) {
      this.steps = steps;
    }

    @Override
    public String toString() {
      return stage == null ? checks + " of " + steps : stage;
    }
  }

  RunProgress(String goal, Instant start) {
    this.goal = goal;
    this.start = start;
  }

  @Override
  public void on(RunStarted run) {
    stories.addAll(run.stories());
  }

  @Override
  public void on(StoryStarted story) {
    firstStory = firstStory == null ? story.at() : firstStory;
    inFlight.put(story.story(), new CurrentStep(story.steps().size()));
  }

  @Override
  public void on(StageStarted stage) {
    if (inFlight.containsKey(stage.story())) {
      inFlight.get(stage.story()).stage = stage.stage();
    }
  }

  @Override
  public void on(CheckDone check) {
    if (inFlight.containsKey(check.story())) {
      inFlight.get(check.story()).checks++;
    }
  }

  @Override
  public void on(WorkerDied death) {
    inFlight.clear();
  }

  @Override
  public void on(StoryFinished story) {
    inFlight.remove(story.story());
    done.add(story.story());
    if (!story.success()) {
      failed.add(story.story());
    }
  }

  @Override
  public void on(BreakerChanged change) {
    if (change.state().equals("closed")) {
      unavailable.remove(change.service());
    } else {
      unavailable.add(change.service());
    }
  }

  /**
   * The number of finished stories and an estimate of the remaining time; the elapsed time if there
   * are no stories.
   */
  String summary(Instant now) {
    if (stories.isEmpty()) {
      return "storygen:" + goal + " running for " + shown(Duration.between(start, now));
    }
    String fails = failed.isEmpty() ? "" : ", " + failed.size() + " failed";
    String remaining = remaining(now).map(time -> ", about " + shown(time) + " left").orElse("");
    return done.size() + " of " + stories.size() + " stories done" + fails + remaining;
  }

  /** The current steps of the stories in flight that started first, by story, in printable form. */
  Map<String, String> inFlight(int limit) {
    Map<String, String> first = new LinkedHashMap<>();
    inFlight.entrySet().stream()
        .limit(limit)
        .forEach(
            entry ->
                first.put(
                    ControlCharacters.line(entry.getKey()),
                    ControlCharacters.line(entry.getValue() + "")));
    return first;
  }

  int inFlight() {
    return inFlight.size();
  }

  /** The services whose circuit breaker is not closed. */
  List<String> unavailable() {
    return unavailable.stream().map(ControlCharacters::line).toList();
  }

  /**
   * An estimate from the pace so far, which includes parallel work; empty before the first result.
   */
  private Optional<Duration> remaining(Instant now) {
    int rest = stories.size() - done.size();
    if (done.isEmpty() || rest == 0) {
      return Optional.empty();
    }
    return Optional.of(Duration.between(firstStory, now).multipliedBy(rest).dividedBy(done.size()));
  }

  private static String shown(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < 100) {
      return seconds + " s";
    }
    long minutes = (seconds + 30) / 60;
    return minutes < 100 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
