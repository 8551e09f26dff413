package dev.storygen.worker.child;

import dev.storygen.brief.Briefs;
import dev.storygen.brief.ParsedBriefs;
import dev.storygen.brief.PronunciationFile;
import dev.storygen.engine.Engine;
import dev.storygen.engine.GenerateEngine;
import dev.storygen.engine.StoryRun;
import dev.storygen.engine.UsedVariables;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.EventSink;
import dev.storygen.model.StoryBrief;
import dev.storygen.pipeline.BriefValidation;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.pipeline.StageProviders;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.Options;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Carries out {@code generate}: generates a story for every brief. */
record GenerateHandler(
    Request request,
    Task.Generate task,
    Options.Environment environment,
    EventSink events,
    ShutdownSequence shutdown,
    Clock clock)
    implements RequestHandler {

  @Override
  public void run() throws IOException {
    ParsedBriefs parsed = Briefs.parse(task.briefs());
    PipelineSettings settings =
        task.settings().pronouncing(PronunciationFile.read(task.briefs(), parsed));
    ResilienceSettings resilience =
        configured(
            parsed,
            () ->
                ResilienceSettings.of(task.providers().resilience(), task.providers().budget())
                    .sharing(LimitsConnection.of(environment.variables())));
    UsedVariables variables = new UsedVariables(environment.variables());
    StageProviders providers =
        configured(
            parsed,
            () ->
                StageProviders.of(
                    task.providers().settings(),
                    resilience,
                    new Options.Environment(
                        variables, environment.sources(), environment.project())));
    providers.loadMediaLibraries(); // fails before any work
    if (!request.resumed()) {
      parsed.warnings().forEach(this::warn);
      validate(parsed, providers, settings);
      addProblems(parsed, engine(providers, settings, resilience), variables);
    }
    List<StoryBrief> briefs = StorySelection.of(parsed.valid(), StoryBrief::id, request.stories());
    events.accept(request.started(clock.instant(), briefs.stream().map(StoryBrief::id).toList()));
    engine(providers, settings, resilience).generate(run(briefs, variables));
  }

  private GenerateEngine engine(
      StageProviders providers, PipelineSettings settings, ResilienceSettings resilience) {
    return task.engine().isLocal()
        ? new LocalEngine(providers, settings, resilience)
        : Engine.named(task.engine().name());
  }

  private StoryRun run(List<StoryBrief> briefs, UsedVariables variables) {
    return new StoryRun(request, task, briefs, variables.used(), events, shutdown::onEnd, clock);
  }

  private void warn(String warning) {
    events.accept(new RunWarning(clock.instant(), warning));
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
    List<StoryBrief> selected = selected(parsed);
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

  /** Adds what keeps the engine from making the selected stories. */
  private void addProblems(ParsedBriefs parsed, GenerateEngine engine, UsedVariables variables)
      throws IOException {
    engine.problems(run(selected(parsed), variables)).forEach(parsed::addProblem);
  }

  private List<StoryBrief> selected(ParsedBriefs parsed) {
    return parsed.readable().stream()
        .filter(brief -> request.stories().isEmpty() || request.stories().contains(brief.id()))
        .toList();
  }
}
