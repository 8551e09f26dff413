package dev.storygen.worker.child;

import dev.storygen.cache.ResultCache;
import dev.storygen.engine.GenerateEngine;
import dev.storygen.engine.StoryRun;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.StoryBrief;
import dev.storygen.pipeline.Pipeline;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.pipeline.ResumeState;
import dev.storygen.pipeline.StageProviders;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes the stories in this process, several at a time. */
record LocalEngine(
    StageProviders providers, PipelineSettings settings, ResilienceSettings resilience)
    implements GenerateEngine {

  /** Stories in flight where a provider is a service: waiting stories need little memory. */
  private static final int IN_FLIGHT = 64;

  @Override
  public List<String> problems(StoryRun run) {
    return List.of();
  }

  @Override
  public void generate(StoryRun run) throws IOException {
    Request request = run.request();
    Task.Generate task = run.task();
    CacheUse use = new CacheUse(task.cache(), run.events(), run.clock());
    try (ResultCache cache = use.results(request, task.briefs(), task.output());
        Pipeline pipeline =
            new Pipeline(
                providers,
                settings,
                resilience,
                request.threads(),
                resumeState(request, task),
                cache,
                task.cache().forced(),
                run.events(),
                run.clock())) {
      run.onEnd().accept(pipeline::deleteTemporaries);
      List<Turn> turns =
          run.briefs().stream().map(brief -> new Turn(pipeline.nextPriority(), brief)).toList();
      ParallelRunner.each(turns, concurrency(request, task), turn -> produce(run, pipeline, turn));
    }
    use.clean();
  }

  private record Turn(long number, StoryBrief brief) {}

  private static void produce(StoryRun run, Pipeline pipeline, Turn turn)
      throws InterruptedException {
    String story = turn.brief().id();
    Path folder = run.task().output().resolve(story);
    pipeline.produce(turn.number(), turn.brief(), folder);
    if (Files.isDirectory(folder)) {
      run.events()
          .accept(
              new FilesFound(
                  run.clock().instant(),
                  story,
                  artefacts(folder).labelled(run.request()::relative)));
    }
  }

  private static StoryArtefacts artefacts(Path folder) {
    try {
      return StoryArtefacts.in(folder, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int concurrency(Request request, Task.Generate task) {
    if (task.concurrency() > 0) {
      return task.concurrency();
    }
    return providers.remote() ? Math.max(request.threads(), IN_FLIGHT) : request.threads();
  }

  private static ResumeState resumeState(Request request, Task.Generate task) throws IOException {
    return new ResumeState(
        request.resumed()
            ? EventLog.read(request.events()).ofRun(request.origin().run())
            : List.of(),
        task.providers().spent());
  }
}
