package dev.storygen.bench;

import dev.storygen.brief.BriefSource;
import dev.storygen.cache.CacheBounds;
import dev.storygen.cache.CacheMode;
import dev.storygen.event.Event;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Generates the same stories again: unchanged, with one changed word, and in two builds at once.
 */
final class RerunBenchmark {

  private static final CacheBounds NO_BOUNDS =
      new CacheBounds(Long.MAX_VALUE, Duration.ofDays(10_000));

  private final Path folder;
  private final int stories;

  RerunBenchmark(Path folder, int stories) {
    this.folder = folder.resolve("rerun");
    this.stories = stories;
  }

  void run(ResultTable table) throws IOException, InterruptedException {
    Path briefs = Files.createDirectories(folder.resolve("briefs"));
    for (int i = 1; i <= stories; i++) {
      write(briefs, i, "number");
    }
    Run first = Run.of(() -> generate(briefs, "first", "cache"));
    row(table, "generate, first run", first, "", "");
    Run unchanged = Run.of(() -> generate(briefs, "first", "cache"));
    require(unchanged.made(), Set.of());
    row(table, "generate, unchanged", unchanged, ratio(unchanged, first), "");
    write(briefs, 1, "figure");
    Run changed = Run.of(() -> generate(briefs, "first", "cache"));
    require(changed.made(), Set.of(name(1)));
    row(table, "generate, one changed word", changed, ratio(changed, first), "");
    Run both = Run.of(() -> generateTwice(briefs));
    row(
        table,
        "generate, two builds at once on one cache",
        both,
        ratio(both, first) + ", made twice: " + (both.operations() - first.operations()),
        "1 x the time of one build");
  }

  private static String name(int number) {
    return "story-%03d".formatted(number);
  }

  private static void write(Path briefs, int number, String word) throws IOException {
    Files.writeString(
        briefs.resolve(name(number) + ".md"),
        "---\ntitle: Story %d\n---\n\nThis is %s %d. Nobody else had a key to the lamp room.\n"
            .formatted(number, word, number));
  }

  private static void require(Set<String> made, Set<String> expected) {
    if (!made.equals(expected)) {
      throw new IllegalStateException(
          "Results were made for %s, but expected %s".formatted(made, expected));
    }
  }

  private List<Event> generate(Path briefs, String project, String cache)
      throws IOException, InterruptedException {
    List<Event> events = Collections.synchronizedList(new ArrayList<>());
    Path output = folder.resolve(project);
    Task.Generate task =
        new Task.Generate(
            BriefSource.of(briefs, folder),
            output.resolve("stories"),
            WorkerLauncher.smallVideos(),
            0,
            new Task.ProviderChoice(Map.of(), Map.of(), Map.of(), Map.of()),
            new Task.CacheChoice(folder.resolve(cache), CacheMode.ON, NO_BOUNDS));
    new WorkerLauncher(output, List.of()).generate(task, events::add);
    return events;
  }

  private List<Event> generateTwice(Path briefs) throws IOException, InterruptedException {
    List<Event> events = Collections.synchronizedList(new ArrayList<>());
    ParallelTasks.each(
        List.of("left", "right"),
        2,
        project -> events.addAll(generate(briefs, project, "shared-cache")));
    return events;
  }

  private void row(ResultTable table, String name, Run run, String ratio, String target) {
    table.row(
        name,
        String.format(Locale.ROOT, "%d stories in %.1f s", stories, run.seconds()),
        ratio,
        target);
  }

  private static String ratio(Run run, Run first) {
    return String.format(Locale.ROOT, "%.2f of the time", run.seconds() / first.seconds());
  }

  /**
   * A run of one or more builds.
   *
   * @param made the stories for which results were made
   * @param operations that were not found in the cache
   */
  private record Run(double seconds, Set<String> made, long operations) {

    /** Runs it. */
    static Run of(Builds builds) throws IOException, InterruptedException {
      List<Event> events = new ArrayList<>();
      double seconds = Timing.seconds(() -> events.addAll(builds.run()));
      List<OperationFinished> made =
          Events.of(events, OperationFinished.class).stream()
              .filter(operation -> !Boolean.TRUE.equals(operation.metrics().get("cached")))
              .toList();
      return new Run(
          seconds,
          made.stream().map(OperationFinished::story).collect(Collectors.toSet()),
          made.size());
    }
  }

  /** Builds whose events are looked at. */
  @FunctionalInterface
  private interface Builds {
    List<Event> run() throws IOException, InterruptedException;
  }
}
