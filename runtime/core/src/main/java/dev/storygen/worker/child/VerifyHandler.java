package dev.storygen.worker.child;

import dev.storygen.brief.BaselineFile;
import dev.storygen.brief.Briefs;
import dev.storygen.check.Check;
import dev.storygen.check.GateBaseline;
import dev.storygen.check.QualityGate;
import dev.storygen.engine.Engine;
import dev.storygen.engine.UsedVariables;
import dev.storygen.engine.VerifyEngine;
import dev.storygen.engine.VerifyRun;
import dev.storygen.event.Event.BaselineRead;
import dev.storygen.event.EventSink;
import dev.storygen.log.DailyLog;
import dev.storygen.model.BaselineEntry;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.Options;
import dev.storygen.worker.JudgedStory;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries out {@code verify}: checks every story folder. */
record VerifyHandler(
    Request request,
    Task.Verify task,
    Options.Environment environment,
    EventSink events,
    Clock clock)
    implements RequestHandler {

  @Override
  public void run() throws IOException {
    QualityGate gate = QualityGate.load(task.settings());
    Map<String, StoryBrief> briefs =
        Briefs.read(task.briefs()).stream()
            .collect(Collectors.toMap(StoryBrief::id, Function.identity()));
    List<Path> all = folders();
    if (!all.isEmpty()) { // otherwise the problem is that there are no stories
      StorySelection.requireKnown(
          "storygen.knownBroken", all, VerifyHandler::story, task.settings().knownBroken());
    }
    JudgedStories judged = JudgedStories.of(request, task, all, briefs);
    List<JudgedStory> stories =
        judged.folders().stream()
            .map(VerifyHandler::story)
            .map(story -> JudgedStory.of(story, Optional.ofNullable(briefs.get(story))))
            .toList();
    Optional<GateBaseline> baseline = baseline(all);
    UsedVariables variables = new UsedVariables(environment.variables());
    try (Judging judging =
        new Judging(request, task, gate, environment.with(variables), baseline, events, clock)) {
      VerifyEngine engine = task.engine().isLocal() ? judging : Engine.named(task.engine().name());
      VerifyRun run =
          new VerifyRun(
              request,
              task,
              stories,
              baseline,
              variables.used(),
              judging::unmeasured,
              events,
              clock);
      reject(engine.problems(run));
      events.accept(
          request.started(clock.instant(), stories.stream().map(JudgedStory::id).toList()));
      judged.selected(clock.instant()).ifPresent(events);
      baseline.ifPresent(it -> events.accept(read(it)));
      engine.verify(run);
    }
  }

  private static void reject(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /** The baseline; none where its default file is missing. */
  private Optional<GateBaseline> baseline(List<Path> all) throws IOException {
    Task.BaselineChoice choice = task.baseline();
    if (choice == null) {
      return Optional.empty();
    }
    boolean present = Files.exists(choice.file());
    if (!present && !choice.required() && !choice.accepting()) {
      return Optional.empty();
    }
    List<BaselineEntry> entries =
        !present && choice.accepting()
            ? List.of()
            : BaselineFile.read(
                choice.file(),
                relative(choice.file()),
                QualityGate.available().stream().map(Check::name).toList());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Optional.of(new GateBaseline(entries, choice.folder(), today, choice.accepting(), all));
  }

  private BaselineRead read(GateBaseline baseline) {
    return new BaselineRead(clock.instant(), relative(task.baseline().file()), baseline.keys());
  }

  /** The folders directly below the output, except hidden ones and the folder of the logs. */
  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(task.output())) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(task.output())) {
      return children
          .filter(Files::isDirectory)
          .filter(folder -> !story(folder).startsWith(".") && !hasLogs(folder))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A folder that cannot be listed may be a story: its checks report why it cannot be judged. */
  private static boolean hasLogs(Path folder) {
    try {
      return DailyLog.isLogFolder(folder);
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static String story(Path folder) {
    return folder.getFileName().toString();
  }

  private String relative(Path file) {
    return request.relative(file);
  }
}
