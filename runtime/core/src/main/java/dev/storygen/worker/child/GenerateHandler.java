package dev.storygen.worker.child;

import dev.storygen.brief.Briefs;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.StoryBrief;
import dev.storygen.pipeline.Pipeline;
import dev.storygen.pipeline.ResumeState;
import dev.storygen.pipeline.StageProviders;
import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderKind;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Carries out {@code generate}: generates a story for every brief. */
record GenerateHandler(
    Request request,
    Request.Generate task,
    Options.Environment environment,
    Consumer<Event> events,
    ShutdownSequence shutdown,
    Clock clock)
    implements RequestHandler {

  /** Stories in flight where a provider is a service: waiting stories need little memory. */
  private static final int IN_FLIGHT = 64;

  @Override
  public void run() throws IOException {
    List<StoryBrief> briefs =
        StorySelection.of(
            Briefs.read(task.briefs(), request.project()), StoryBrief::id, request.stories());
    rejectBriefsWithoutImageProvider(briefs);

    ResilienceSettings resilience =
        ResilienceSettings.of(task.providers().resilience(), task.providers().budget());
    StageProviders providers =
        StageProviders.of(task.providers().settings(), resilience, environment);
    providers.loadMediaLibraries(); // fails before any work
    events.accept(request.started(clock.instant(), briefs.stream().map(StoryBrief::id).toList()));
    try (Pipeline pipeline =
        new Pipeline(
            providers,
            task.settings(),
            resilience,
            request.threads(),
            resumeState(),
            events,
            clock)) {
      shutdown.onEnd(pipeline::deleteTemporaries);
      List<Turn> turns =
          briefs.stream().map(brief -> new Turn(pipeline.nextPriority(), brief)).toList();
      ParallelRunner.each(turns, concurrency(providers), turn -> produce(pipeline, turn));
    }
  }

  private void produce(Pipeline pipeline, Turn turn) throws InterruptedException {
    Path folder = task.output().resolve(turn.id());
    pipeline.produce(turn.number(), turn.brief(), folder);
    if (Files.isDirectory(folder)) {
      events.accept(
          new FilesFound(
              clock.instant(), turn.id(), artefacts(folder).labelled(request::relative)));
    }
  }

  private static StoryArtefacts artefacts(Path folder) {
    try {
      return StoryArtefacts.in(folder, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Turn(long number, StoryBrief brief) {

    String id() {
      return brief.id();
    }
  }

  /** There is no default image provider, as each one costs money. */
  private void rejectBriefsWithoutImageProvider(List<StoryBrief> briefs) throws IOException {
    List<String> problems = new ArrayList<>();
    if (!task.providers().settings().containsKey(ProviderKind.IMAGES.label())) {
      for (StoryBrief brief :
          briefs.stream().filter(brief -> brief.delivery().imagesGenerated()).toList()) {
        problems.add(
            Briefs.fileOf(brief.id(), task.briefs(), request.project())
                + ": images is 'generate', but no image provider is configured. Configure one with"
                + " <providers><images><name>openai</name></images></providers> or"
                + " -Dstorygen.images=openai, or name files.");
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  private int concurrency(StageProviders providers) {
    if (task.concurrency() > 0) {
      return task.concurrency();
    }
    return providers.remote() ? Math.max(request.threads(), IN_FLIGHT) : request.threads();
  }

  private ResumeState resumeState() throws IOException {
    return new ResumeState(
        request.resumed()
            ? EventLog.read(request.events()).ofRun(request.origin().run())
            : List.of(),
        task.providers().spent());
  }
}
