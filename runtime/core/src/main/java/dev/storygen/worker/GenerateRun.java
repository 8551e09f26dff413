package dev.storygen.worker;

import dev.storygen.model.Event;
import dev.storygen.model.StoryBrief;
import dev.storygen.pipeline.Briefs;
import dev.storygen.pipeline.Crew;
import dev.storygen.pipeline.Pipeline;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Carries out {@code generate}: makes every story that has a brief. */
record GenerateRun(Request request, Request.Generate task, Consumer<Event> events, Clock clock)
    implements Run {

  @Override
  public void run() throws IOException {
    List<StoryBrief> briefs =
        Selection.of(
            Briefs.read(task.briefs(), request.project()), StoryBrief::id, request.stories());
    Pipeline pipeline = new Pipeline(crew(), task.settings(), events, clock);
    events.accept(
        new Event.RunStarted(
            clock.instant(),
            task.goal(),
            briefs.stream().map(StoryBrief::id).toList(),
            request.resumed()));
    SideBySide.each(
        briefs,
        request.threads(),
        brief -> pipeline.produce(brief, task.output().resolve(brief.id())));
  }

  private Crew crew() {
    Request.Choice choice = task.providers();
    return Crew.named(choice.text(), choice.voice(), choice.transcription());
  }
}
