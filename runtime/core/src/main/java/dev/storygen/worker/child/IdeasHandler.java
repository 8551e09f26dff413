package dev.storygen.worker.child;

import dev.storygen.brief.Briefs;
import dev.storygen.event.Event;
import dev.storygen.pipeline.IdeaPipeline;
import dev.storygen.provider.Options;
import dev.storygen.service.ProviderResolver;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Carries out {@code ideas}: requests story proposals and writes them as briefs. */
record IdeasHandler(
    Request request,
    Task.Ideas task,
    Options.Environment environment,
    Consumer<Event> events,
    Clock clock)
    implements RequestHandler {

  @Override
  public void run() throws IOException {
    Briefs.requirePromptsInside(task.briefs());
    Task.ProviderChoice providers = task.providers();
    ResilienceSettings resilience =
        ResilienceSettings.of(providers.resilience(), providers.budget());
    IdeaPipeline proposals =
        new IdeaPipeline(
            new ProviderResolver(providers.settings(), resilience, environment),
            resilience,
            providers.spent(),
            events,
            clock);
    events.accept(request.started(clock.instant(), List.of()));
    proposals.write(task.ideas(), task.briefs().folder(), request.project());
  }
}
