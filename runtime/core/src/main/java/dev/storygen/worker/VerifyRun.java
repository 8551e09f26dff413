package dev.storygen.worker;

import dev.storygen.check.CheckResult;
import dev.storygen.check.Gate;
import dev.storygen.model.Event;
import dev.storygen.model.Production;
import dev.storygen.model.StoryBrief;
import dev.storygen.pipeline.Briefs;
import dev.storygen.provider.MediaInspector;
import dev.storygen.provider.Providers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries out {@code verify}: judges every story folder. */
record VerifyRun(Request request, Request.Verify task, Consumer<Event> events, Clock clock)
    implements Run {

  @Override
  public void run() throws IOException {
    Gate gate = Gate.load(task.settings());
    MediaInspector inspector = Providers.named(MediaInspector.class, "ffmpeg");
    Map<String, StoryBrief> briefs =
        Briefs.read(task.briefs(), request.project()).stream()
            .collect(Collectors.toMap(StoryBrief::id, Function.identity()));
    List<Path> folders = Selection.of(folders(), VerifyRun::story, request.stories());
    events.accept(
        new Event.RunStarted(
            clock.instant(),
            task.goal(),
            folders.stream().map(VerifyRun::story).toList(),
            request.resumed()));
    SideBySide.each(
        folders,
        request.threads(),
        folder -> judge(folder, gate, inspector, expectedDuration(briefs.get(story(folder)))));
  }

  private void judge(Path folder, Gate gate, MediaInspector inspector, OptionalDouble expected) {
    String story = story(folder);
    events.accept(new Event.StoryStarted(clock.instant(), story, gate.checks()));
    gate.judge(
        production(gate, folder),
        inspector,
        expected,
        file -> events.accept(new Event.FileOpened(clock.instant(), story, relative(file))),
        result -> events.accept(event(story, result)));
    events.accept(new Event.StoryFinished(clock.instant(), story, true));
  }

  private Event event(String story, CheckResult result) {
    return result.event(clock.instant(), story, this::relative);
  }

  private static Production production(Gate gate, Path folder) {
    try {
      return gate.production(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder directly below the output is a story; one whose name starts with a dot is not. */
  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(task.output())) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(task.output())) {
      return children
          .filter(Files::isDirectory)
          .filter(folder -> !story(folder).startsWith("."))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static OptionalDouble expectedDuration(StoryBrief brief) {
    return brief == null || brief.expectedDuration().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(brief.expectedDuration().get());
  }

  private static String story(Path folder) {
    return folder.getFileName().toString();
  }

  private String relative(Path file) {
    Path relative = file.startsWith(request.project()) ? request.project().relativize(file) : file;
    return relative.toString().replace('\\', '/');
  }
}
