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
final class Overlap {

  private static final int STORIES = 40;
  private static final int CALLS_A_STORY = 2;
  private static final int AT_ONCE = 8;
  private static final double WANTED = 1.15;

  private final Path folder;

  Overlap(Path folder) {
    this.folder = folder.resolve("overlap");
  }

  /** Measures from the first script begun to the last one revised. */
  void measure(Table table) throws IOException, InterruptedException {
    Path briefs = briefs();
    List<Event> events = new ArrayList<>();
    try (SlowWriter writer = SlowWriter.start()) {
      new Worker(folder, List.of()).generate(task(briefs, writer), events::add);
    }
    double text = seconds(stages(events, "script", "revise"));
    double all = seconds(events.stream().map(Event::at).toList());
    double allowed = STORIES * CALLS_A_STORY * SlowWriter.SECONDS / AT_ONCE;
    table.line(
        "40 stories, a writer of 500 ms, 8 at once",
        String.format(Locale.ROOT, "text %.1f s of %.1f s allowed; all %.0f s", text, allowed, all),
        String.format(Locale.ROOT, "%.2f x allowed", text / allowed),
        "at most " + WANTED + " x");
  }

  private Path briefs() throws IOException {
    Path briefs = Files.createDirectories(folder.resolve("briefs"));
    for (int i = 1; i <= STORIES; i++) {
      Files.writeString(
          briefs.resolve("story-%02d.yaml".formatted(i)),
          "title: Story " + i + "\nwords: " + SlowWriter.WORDS + "\n");
    }
    return briefs;
  }

  private Request.Generate task(Path briefs, SlowWriter writer) {
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
