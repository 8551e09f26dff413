package dev.storygen.bench;

import dev.storygen.model.Event;
import dev.storygen.pipeline.Pipeline;
import dev.storygen.provider.AudioEngineer.Target;
import dev.storygen.provider.VideoRenderer.Format;
import dev.storygen.worker.Request;
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
 * How well the calls of a writer overlap with the work of the cores: stories whose scripts a slow
 * service writes and revises, and which the embedded voice speaks and FFmpeg renders meanwhile.
 */
final class OverlapBenchmark {

  private static final int STORIES = 40;
  private static final int AT_ONCE = 8;
  private static final double WANTED = 1.15;

  private final Path folder;

  OverlapBenchmark(Path folder) {
    this.folder = folder.resolve("overlap");
  }

  /** Measures from the first script begun to the last one revised. */
  void measure(ResultTable table) throws IOException, InterruptedException {
    Path briefs = briefs();
    List<Event> events = new ArrayList<>();
    try (ChatServiceStub writer = ChatServiceStub.start()) {
      new WorkerLauncher(folder, List.of()).generate(task(briefs, writer), events::add);
    }
    List<Instant> text = stages(events, "script", "revise");
    List<Instant> calls = calls(events);
    table.line(
        STORIES + " stories, a writer of 500 ms",
        String.format(
            Locale.ROOT, "%.0f s in all", seconds(events.stream().map(Event::at).toList())),
        "",
        "");
    line(table, "its text, worker started", seconds(text), calls.size());
    // The first calls of a JVM load what all others use.
    Instant warm = calls.get(AT_ONCE - 1);
    text.removeIf(time -> time.isBefore(warm));
    text.add(warm);
    line(table, "its text, after the first calls", seconds(text), calls.size() - AT_ONCE);
  }

  private static void line(ResultTable table, String what, double seconds, int calls) {
    double allowed = calls * ChatServiceStub.SECONDS / AT_ONCE;
    table.line(
        what,
        String.format(Locale.ROOT, "%.2f s, the bulkhead allows %.2f s", seconds, allowed),
        String.format(Locale.ROOT, "%.2f x allowed", seconds / allowed),
        "at most " + WANTED + " x");
  }

  /** When the calls ended, in order. */
  private static List<Instant> calls(List<Event> events) {
    return events.stream()
        .filter(Event.CallFinished.class::isInstance)
        .map(Event::at)
        .sorted()
        .toList();
  }

  private Path briefs() throws IOException {
    Path briefs = Files.createDirectories(folder.resolve("briefs"));
    for (int i = 1; i <= STORIES; i++) {
      Files.writeString(
          briefs.resolve("story-%02d.yaml".formatted(i)),
          "title: Story " + i + "\nwords: " + ChatServiceStub.WORDS + "\n");
    }
    return briefs;
  }

  private Request.Generate task(Path briefs, ChatServiceStub writer) {
    return new Request.Generate(
        briefs,
        folder.resolve("stories"),
        new Pipeline.Settings(3, false, Target.defaults(), new Format(216, 384, 12)),
        0,
        new Request.Choice(
            Map.of(
                "text",
                Map.of("name", "openai", "baseUrl", writer.address(), "keyVariable", "none")),
            Map.of("maxConcurrent", String.valueOf(AT_ONCE)),
            Map.of(),
            Map.of()));
  }

  private static List<Instant> stages(List<Event> events, String first, String last) {
    List<Instant> times = new ArrayList<>();
    for (Event event : events) {
      if (event instanceof Event.StageStarted start && start.stage().equals(first)) {
        times.add(start.at());
      } else if (event instanceof Event.OperationFinished end && end.stage().equals(last)) {
        times.add(end.at());
      }
    }
    return times;
  }

  private static double seconds(List<Instant> times) {
    Instant first = times.stream().min(Comparator.naturalOrder()).orElseThrow();
    Instant last = times.stream().max(Comparator.naturalOrder()).orElseThrow();
    return Duration.between(first, last).toMillis() / 1000.0;
  }
}
