package dev.storygen.worker.child;

import dev.storygen.check.GateBaseline;
import dev.storygen.check.QualityGate;
import dev.storygen.event.EventSink;
import dev.storygen.model.Json;
import dev.storygen.provider.Options;
import dev.storygen.worker.JudgedStory;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Judges stories that the worker of {@code verify} on another machine has selected. */
record JudgeHandler(
    Request request,
    Task.Judge task,
    Options.Environment environment,
    EventSink events,
    Clock clock)
    implements RequestHandler {

  @Override
  public void run() throws IOException {
    requireStories();
    List<JudgedStory> stories =
        StorySelection.of(task.stories(), JudgedStory::id, request.stories());
    QualityGate gate = QualityGate.load(task.verify().settings());
    try (Judging judging =
        new Judging(request, task.verify(), gate, environment, baseline(), events, clock)) {
      events.accept(
          request.started(clock.instant(), stories.stream().map(JudgedStory::id).toList()));
      judging.judge(stories);
    }
  }

  private void requireStories() {
    Path output = task.verify().output();
    if (!Files.isDirectory(output)) {
      throw new IllegalArgumentException(
          "There is no folder %s on this machine, but all machines of a cluster need the stories at the same path."
              .formatted(output));
    }
  }

  private Optional<GateBaseline> baseline() throws IOException {
    return task.baseline() == null
        ? Optional.empty()
        : Optional.of(Json.mapper().readValue(task.baseline().toFile(), GateBaseline.class));
  }
}
