package dev.storygen.worker.child;

import dev.storygen.brief.BriefDocument;
import dev.storygen.brief.Briefs;
import dev.storygen.brief.ParsedBriefs;
import dev.storygen.brief.PronunciationFile;
import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.Event.StoryForecasted;
import dev.storygen.pipeline.KnownResults;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.pipeline.StageProviders;
import dev.storygen.pipeline.StoryPlan;
import dev.storygen.pipeline.StoryPlanner;
import dev.storygen.provider.Options;
import dev.storygen.service.BudgetForecast;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Carries out {@code preflight}: plans every story with what {@code generate} would use, and makes
 * nothing. No service is called.
 */
record PreflightHandler(
    Request request,
    Task.Preflight task,
    Options.Environment environment,
    Consumer<Event> events,
    Clock clock)
    implements RequestHandler {

  @Override
  public void run() throws IOException {
    ParsedBriefs parsed = Briefs.parse(task.briefs());
    PipelineSettings settings =
        task.settings().pronouncing(PronunciationFile.read(task.briefs(), parsed));
    if (parsed.documents().isEmpty()) {
      parsed.valid();
    }
    List<BriefDocument> selected =
        StorySelection.of(parsed.documents(), BriefDocument::id, request.stories());
    events.accept(
        request.started(clock.instant(), selected.stream().map(BriefDocument::id).toList()));
    parsed.warnings().forEach(warning -> events.accept(new RunWarning(clock.instant(), warning)));
    List<String> obstacles = new ArrayList<>(parsed.problems());
    Set<BriefDocument> planned = new HashSet<>(selected);
    parsed.documents().stream()
        .filter(document -> !planned.contains(document))
        .forEach(document -> obstacles.addAll(document.problems()));
    try {
      ResilienceSettings resilience =
          ResilienceSettings.of(task.providers().resilience(), task.providers().budget());
      StageProviders providers =
          StageProviders.of(task.providers().settings(), resilience, environment);
      providers.loadMediaLibraries();
      forecast(selected, plans(selected, planner(providers, settings)), resilience, obstacles);
    } catch (IllegalArgumentException e) {
      obstacles.add(e.getMessage());
      forecast(selected, Map.of(), ResilienceSettings.defaults(), obstacles);
    }
  }

  private StoryPlanner planner(StageProviders providers, PipelineSettings settings) {
    Reachability reachability =
        Reachability.of(providers.services(), task.offline(), task.connect());
    return new StoryPlanner(
        providers,
        settings,
        task.rates(),
        new KnownResults(
            new ResultCache(
                task.cache().directory(),
                task.cache().mode(),
                request.origin().build(),
                clock,
                warning -> {}),
            task.cache().forced()),
        reachability::obstacle);
  }

  private Map<BriefDocument, StoryPlan> plans(List<BriefDocument> selected, StoryPlanner planner) {
    Map<BriefDocument, StoryPlan> plans = new ConcurrentHashMap<>();
    ParallelRunner.each(
        selected,
        request.threads(),
        document -> document.brief().ifPresent(brief -> plans.put(document, planner.plan(brief))));
    return plans;
  }

  private void forecast(
      List<BriefDocument> selected,
      Map<BriefDocument, StoryPlan> plans,
      ResilienceSettings resilience,
      List<String> obstacles)
      throws IOException {
    StoryForecaster forecaster =
        new StoryForecaster(
            task,
            obstacles,
            new BudgetForecast(resilience, task.providers().spent(), events, clock));
    for (BriefDocument document : selected) {
      events.accept(
          new StoryForecasted(clock.instant(), forecaster.forecast(document, plans.get(document))));
    }
  }
}
