package dev.storygen.bench;

import dev.storygen.brief.BriefSource;
import dev.storygen.event.Event;
import dev.storygen.event.Events;
import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.model.Script;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well calls of a service overlap with CPU-bound work: a chat service writes and revises the
 * scripts while the embedded voice and FFmpeg work on the stories that already have theirs.
 */
final class OverlapBenchmark {

  /** Times the lower bound. */
  private static final double TARGET = 1.15;

  private final Path folder;
  private final BenchmarkSize size;

  OverlapBenchmark(Path folder, BenchmarkSize size) {
    this.folder = folder.resolve("overlap");
    this.size = size;
  }

  /** Runs it: from the first script started to the last one revised. */
  void run(ResultTable table) throws IOException, InterruptedException {
    Path briefs = briefs();
    List<Event> events = new ArrayList<>();
    try (ChatServiceStub service = ChatServiceStub.start(size.callLatency())) {
      new WorkerLauncher(folder, List.of()).generate(task(briefs, service), events::add);
    }
    table.row(
        "generate, chat service of " + size.callLatency().toMillis() + " ms",
        String.format(
            Locale.ROOT,
            "%d stories in %.0f s",
            size.generatedStories(),
            seconds(events.stream().map(Event::at).toList())),
        "",
        "");
    List<Instant> text = textStages(events);
    List<Instant> calls = calls(events);
    row(table, "text stages, new worker", seconds(text), calls.size());
    // The first calls of a JVM load the classes that all others use.
    int first = size.concurrentCalls();
    Instant warm = calls.get(first - 1);
    text.removeIf(time -> time.isBefore(warm));
    text.add(warm);
    row(table, "text stages, after the first calls", seconds(text), calls.size() - first);
  }

  private void row(ResultTable table, String what, double seconds, int calls) {
    double bound = calls * size.callLatency().toMillis() / 1000.0 / size.concurrentCalls();
    table.row(
        what,
        String.format(Locale.ROOT, "%.2f s, lower bound %.2f s", seconds, bound),
        String.format(Locale.ROOT, "%.2f x the bound", seconds / bound),
        "at most " + TARGET + " x");
  }

  private Path briefs() throws IOException {
    Path briefs = Files.createDirectories(folder.resolve("briefs"));
    int words = new Script(SampleStory.PARAGRAPHS.get(0)).words();
    for (int i = 1; i <= size.generatedStories(); i++) {
      Files.writeString(
          briefs.resolve("story-%02d.yaml".formatted(i)),
          "title: Story " + i + "\nwords: " + words + "\n");
    }
    return briefs;
  }

  private Task.Generate task(Path briefs, ChatServiceStub service) {
    return new Task.Generate(
        BriefSource.of(briefs, folder),
        folder.resolve("stories"),
        WorkerLauncher.smallVideos(),
        0,
        new Task.ProviderChoice(
            Map.of(
                "text",
                Map.of("name", "openai", "baseUrl", service.baseUrl(), "keyVariable", "none")),
            Map.of("maxConcurrent", String.valueOf(size.concurrentCalls())),
            Map.of(),
            Map.of()),
        Task.CacheChoice.off());
  }

  /** When the calls ended, in order. */
  private static List<Instant> calls(List<Event> events) {
    return Events.of(events, CallFinished.class).stream().map(Event::at).sorted().toList();
  }

  /** When the scripts were started and when they were revised. */
  private static List<Instant> textStages(List<Event> events) {
    List<Instant> times = new ArrayList<>();
    Events.of(events, StageStarted.class).stream()
        .filter(start -> start.stage().equals("script"))
        .forEach(start -> times.add(start.at()));
    Events.of(events, OperationFinished.class).stream()
        .filter(end -> end.stage().equals("revise"))
        .forEach(end -> times.add(end.at()));
    return times;
  }

  private static double seconds(List<Instant> times) {
    Instant first = times.stream().min(Comparator.naturalOrder()).orElseThrow();
    Instant last = times.stream().max(Comparator.naturalOrder()).orElseThrow();
    return Duration.between(first, last).toMillis() / 1000.0;
  }
}
