package dev.storygen.bench;

import java.time.Instant;
import dev.storygen.check.QualityGate;
import dev.storygen.check.GateSettings;
import dev.storygen.model.Event;
import dev.storygen.worker.Request;
import dev.storygen.worker.parent.Supervisor;
import dev.storygen.worker.parent.WorkerProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Judges and makes stories as the goals do, in a process of its own.
 *
 * @param folder the project
 * @param arguments of its JVM
 */
record Worker(Path folder, List<String> arguments) {

  private static final Request.Build BUILD = new Request.Build(Instant.now(), Map.of());

  /**
   * Judges all stories of a folder, one a core at a time.
   *
   * @param listener gets each event
   * @throws IllegalStateException if a check did not pass
   */
  void judge(Path output, GateSettings settings, Consumer<Event> listener)
      throws IOException, InterruptedException {
    Verdicts verdicts = new Verdicts();
    Request request =
        new Request(
            folder,
            folder.resolve("events.jsonl"),
            Machine.cores(),
            List.of(),
            BUILD,
            new Request.Verify(folder.resolve("no-briefs"), output, settings));
    List<String> asTheGoalDoes = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
    asTheGoalDoes.addAll(arguments);
    new Supervisor(process(asTheGoalDoes), Clock.systemUTC())
        .run(
            request,
            event -> {
              count(event, verdicts);
              listener.accept(event);
            });
    verdicts.require(StoryFolders.of(output).size(), QualityGate.load(settings).checkNames().size());
  }

  /**
   * Makes stories.
   *
   * @param listener gets each event
   * @throws IllegalStateException if a story was not made
   */
  void generate(Request.Generate task, Consumer<Event> listener)
      throws IOException, InterruptedException {
    Request request =
        new Request(
            folder, folder.resolve("events.jsonl"), Machine.cores(), List.of(), BUILD, task);
    for (Event event :
        new Supervisor(process(arguments), Clock.systemUTC()).run(request, listener)) {
      if (event instanceof Event.RunRejected rejected) {
        throw new IllegalStateException(rejected.message());
      } else if (event instanceof Event.StageFailed failed) {
        throw new IllegalStateException(failed.story() + ": " + failed.error());
      }
    }
  }

  private static void count(Event event, Verdicts verdicts) {
    if (event instanceof Event.RunRejected rejected) {
      verdicts.other("request", rejected.message());
    } else if (event instanceof Event.CheckDone check) {
      if (check.outcome().passed()) {
        verdicts.passed();
      } else {
        verdicts.other(check.outcome().check(), check.outcome().message());
      }
    }
  }

  private WorkerProcess process(List<String> jvmArguments) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return new WorkerProcess(java, jvmArguments, classPath, Map.of(), folder);
  }
}
