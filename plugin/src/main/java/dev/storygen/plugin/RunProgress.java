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

/** How far a run is: a fold over its events. */
final class RunProgress implements EventHandler {

  private final String goal;
  private final Instant start;
  private final Set<String> stories = new HashSet<>();
  private final Set<String> done = new HashSet<>();
  private final Set<String> failed = new HashSet<>();
  private final Map<String, Work> inFlight = new LinkedHashMap<>();
  private final Set<String> out = new LinkedHashSet<>();
  private Instant firstStory;

  /** What a story is at: a stage, or how many of its checks are made. */
  private static final class Work {

    private final int steps;
    private int checks;
    private String stage;

    Work(int steps) {
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
    inFlight.put(story.story(), new Work(story.steps().size()));
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
      out.remove(change.service());
    } else {
      out.add(change.service());
    }
  }

  /**
   * How many are done and how long the rest will take; how long it is at it where there is none.
   */
  String summary(Instant now) {
    if (stories.isEmpty()) {
      return "storygen:" + goal + " is at work for " + shown(Duration.between(start, now));
    }
    String fails = failed.isEmpty() ? "" : ", " + failed.size() + " failed";
    String left = left(now).map(time -> ", about " + shown(time) + " left").orElse("");
    return done.size() + " of " + stories.size() + " stories done" + fails + left;
  }

  /** The stories in flight that began first and what they are at, by name, fit to be printed. */
  Map<String, String> inFlight(int most) {
    Map<String, String> first = new LinkedHashMap<>();
    inFlight.entrySet().stream()
        .limit(most)
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

  /** The services that are out. */
  List<String> out() {
    return out.stream().map(ControlCharacters::line).toList();
  }

  /** At the pace so far, which has all that goes on side by side in it; unknown at first. */
  private Optional<Duration> left(Instant now) {
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
