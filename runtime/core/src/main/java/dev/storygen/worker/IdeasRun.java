package dev.storygen.worker;

import dev.storygen.model.Event;
import dev.storygen.pipeline.Casting;
import dev.storygen.pipeline.Proposals;
import dev.storygen.pipeline.ResilienceSettings;
import dev.storygen.provider.Options;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Carries out {@code ideas}: has stories proposed and writes them down as briefs. */
record IdeasRun(
    Request request,
    Request.Ideas task,
    Options.Environment environment,
    Consumer<Event> events,
    Clock clock)
    implements Run {

  @Override
  public void run() {
    Request.ProviderChoice crew = task.crew();
    ResilienceSettings patience = ResilienceSettings.of(crew.resilience(), crew.budget());
    Proposals proposals =
        new Proposals(
            new Casting(crew.providers(), patience, environment),
            patience,
            crew.spent(),
            events,
            clock);
    events.accept(request.started(clock.instant(), List.of()));
    proposals.write(task.topic(), task.briefs(), request.project());
  }
}
