package dev.storygen.metrics;

import dev.storygen.history.PastOperation;
import dev.storygen.history.PastRun;
import dev.storygen.history.PastStory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A past run, made up. */
public final class Runs {

  private final Map<String, PastOperation> operations = new TreeMap<>();
  private final Map<String, PastStory> stories = new TreeMap<>();
  private final Set<String> checks = new TreeSet<>();
  private List<GoalRun> goals;
  private final Instant start;

  private Runs(Instant start) {
    this.start = start;
    this.goals = List.of(new GoalRun("generate", start, 10, true));
  }

  public static Runs at(long minute) {
    return new Runs(Instant.EPOCH.plusSeconds(60 * minute));
  }

  public static PastRun median(long minute, double seconds) {
    return at(minute).operation("voice.synthesis", 3, 0, seconds).run();
  }

  public Runs goals(GoalRun... all) {
    goals = List.of(all);
    return this;
  }

  public Runs lasted(double seconds) {
    return goals(new GoalRun("generate", start, seconds, true));
  }

  public Runs operation(String name, int count, int failures, Double median) {
    operations.put(name, new PastOperation(count, failures, count * 2.0, 4, median, 0));
    return this;
  }

  public Runs cached(String name, int count) {
    operations.put(name, new PastOperation(count, 0, 0, 0, null, count));
    return this;
  }

  public Runs made(String story, boolean made) {
    stories.put(story, new PastStory(made, 0, null, null, null));
    return this;
  }

  public Runs judged(String story, int passed, String... violated) {
    checks.add("audio-size");
    checks.add("audio-bitrate");
    stories.put(story, new PastStory(null, passed, List.of(violated), null, null));
    return this;
  }

  public Runs story(String name, PastStory story) {
    stories.put(name, story);
    return this;
  }

  public Runs checks(String... names) {
    checks.clear();
    checks.addAll(List.of(names));
    return this;
  }

  public PastRun run() {
    return new PastRun(1, start, goals, operations, checks, stories, null, null);
  }
}
