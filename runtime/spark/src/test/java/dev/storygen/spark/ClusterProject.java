package dev.storygen.spark;

import dev.storygen.brief.BriefSource;
import dev.storygen.brief.Briefs;
import dev.storygen.cache.CacheBounds;
import dev.storygen.cache.CacheMode;
import dev.storygen.engine.StoryRun;
import dev.storygen.engine.StoryWorkers;
import dev.storygen.event.Event;
import dev.storygen.event.EventOrigin;
import dev.storygen.model.Music;
import dev.storygen.model.Stage;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.VideoFormat;
import dev.storygen.spark.task.ResultStore;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/** A project with briefs, and the run of its stories. */
final class ClusterProject {

  final List<Event> events = Collections.synchronizedList(new ArrayList<>());
  final Path folder;
  Map<String, String> budget = Map.of();
  Map<String, String> resilience = Map.of();
  Map<String, Map<String, String>> providers = Map.of();
  Set<Stage> forced = Set.of();
  int width = 216;
  Music music = Music.none();

  ClusterProject(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("briefs/prompts"));
    Files.writeString(folder.resolve("worker.jar"), "classes");
  }

  ClusterProject brief(String id, String text) throws IOException {
    Files.writeString(folder.resolve("briefs").resolve(id + ".md"), text);
    return this;
  }

  StoryRun run() throws IOException {
    BriefSource briefs = BriefSource.of(folder.resolve("briefs"), folder);
    PipelineSettings defaults = PipelineSettings.defaults();
    Task.Generate task =
        new Task.Generate(
            briefs,
            folder.resolve("target"),
            new PipelineSettings(
                defaults.captions(),
                false,
                defaults.narration(),
                defaults.speech(),
                defaults.audio(),
                new VideoFormat(width, 384, 12),
                music,
                defaults.visuals(),
                defaults.formats(),
                defaults.pace()),
            0,
            new Task.ProviderChoice(providers, resilience, budget, Map.of("tokens", 7L)),
            new Task.CacheChoice(
                folder.resolve("cache"),
                CacheMode.ON,
                new CacheBounds(1, Duration.ofDays(1)),
                forced,
                "",
                false),
            new Task.EngineChoice("spark", "spark://host:7077", null, Map.of()));
    Request request =
        new Request(
            folder,
            folder.resolve("target/events.jsonl"),
            1,
            List.of(),
            EventOrigin.newRun("build"),
            Map.of(),
            task);
    return new StoryRun(
        request,
        task,
        Briefs.read(briefs),
        Map.of(),
        events::add,
        end -> {},
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  ResultStore store() throws IOException {
    return ResultStore.in(folder.resolve("target").toUri().toString(), new Configuration());
  }

  ClusterLimits limits(StoryRun run) throws IOException {
    return new ClusterLimits(run.request(), run.events(), run.clock());
  }

  StoryTasks tasks(StoryRun run) throws IOException {
    StoryWorkers workers =
        new StoryWorkers(List.of(folder.resolve("worker.jar")), List.of("-Xmx1g"));
    return new StoryTasks(
        run,
        store(),
        folder.resolve("target").toUri().toString(),
        workers,
        ShippedJars.of(workers, new SparkHome(folder.resolve("spark"))),
        1);
  }
}
