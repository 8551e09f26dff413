package dev.storygen.worker.child;

import dev.storygen.brief.Briefs;
import dev.storygen.brief.ParsedBriefs;
import dev.storygen.brief.PronunciationFile;
import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.StoryEvent.FilesFound;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.StoryBrief;
import dev.storygen.pipeline.BriefValidation;
import dev.storygen.pipeline.Pipeline;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.pipeline.ResumeState;
import dev.storygen.pipeline.StageProviders;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.Options;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries out {@code generate}: generates a story for every brief. */
record GenerateHandler(
    Request request,
    Task.Generate task,
    Options.Environment environment,
    Consumer<Event> events,
    ShutdownSequence shutdown,
    Clock clock)
    implements RequestHandler {

  /** Stories in flight where a provider is a service: waiting stories need little memory. */
  private static final int IN_FLIGHT = 64;

  @Override
  public void run() throws IOException {
    ParsedBriefs parsed = Briefs.parse(task.briefs());
    PipelineSettings settings =
        task.settings().pronouncing(PronunciationFile.read(task.briefs(), parsed));
    ResilienceSettings resilience =
        configured(
            parsed,
            () -> ResilienceSettings.of(task.providers().resilience(), task.providers().budget()));
    StageProviders providers =
        configured(
            parsed, () -> StageProviders.of(task.providers().settings(), resilience, environment));
    providers.loadMediaLibraries(); // fails before any work
    if (!request.resumed()) {
      parsed.warnings().forEach(this::warn);
      validate(parsed, providers, settings);
    }
    List<StoryBrief> briefs = StorySelection.of(parsed.valid(), StoryBrief::id, request.stories());
    events.accept(request.started(clock.instant(), briefs.stream().map(StoryBrief::id).toList()));
    CacheUse use = new CacheUse(task.cache(), events, clock);
    try (ResultCache cache = use.results(request, task.briefs(), task.output());
        Pipeline pipeline =
            new Pipeline(
                providers,
                settings,
                resilience,
                request.threads(),
                resumeState(),
                cache,
                task.cache().forced(),
                events,
                clock)) {
      shutdown.onEnd(pipeline::deleteTemporaries);
      List<Turn> turns =
          briefs.stream().map(brief -> new Turn(pipeline.nextPriority(), brief)).toList();
      ParallelRunner.each(turns, concurrency(providers), turn -> produce(pipeline, turn));
    }
    use.clean();
  }

  private void warn(String warning) {
    events.accept(new RunWarning(clock.instant(), warning));
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

  /** Reports the mistakes of briefs before those of settings. */
  private static <T> T configured(ParsedBriefs parsed, Supplier<T> settings) {
    try {
      return settings.get();
    } catch (IllegalArgumentException e) {
      parsed.valid();
      throw e;
    }
  }

  /** Adds what would make a later stage of a selected story fail. */
  private void validate(ParsedBriefs parsed, StageProviders providers, PipelineSettings settings)
      throws IOException {
    List<StoryBrief> selected =
        parsed.readable().stream()
            .filter(brief -> request.stories().isEmpty() || request.stories().contains(brief.id()))
            .toList();
    for (StoryBrief brief : selected) {
      Path folder = task.output().resolve(brief.id());
      StoryFolderLink.refusal(folder, task.briefs())
          .ifPresent(predicate -> parsed.addProblem(folder, predicate));
    }
    BriefValidation validation = new BriefValidation(providers, settings);
    validation.warnings(selected).forEach(this::warn);
    validation.fallbacks(selected).forEach(this::warn);
    Map<StoryBrief, List<BriefProblem>> problems = new ConcurrentHashMap<>();
    ParallelRunner.each(
        selected, request.threads(), brief -> problems.put(brief, validation.problems(brief)));
    selected.forEach(
        brief -> problems.get(brief).forEach(problem -> parsed.addProblem(brief, problem)));
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
