package dev.storygen.plugin;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.Events;
import dev.storygen.event.LoggedEvents;
import dev.storygen.log.ControlCharacters;
import dev.storygen.log.DailyLog;
import dev.storygen.worker.EventLog;
import dev.storygen.worker.Request;
import dev.storygen.worker.parent.OutputLocks;
import dev.storygen.worker.parent.Supervisor;
import dev.storygen.worker.parent.WorkerProcess;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Runs a goal: validates its parameters, starts the worker, follows its events, and concludes. */
record GoalRunner(MavenContext maven, WorkerProcessFactory workers, RunOutput output) {

  void run(Goal goal)
      throws IOException, InterruptedException, MojoExecutionException, MojoFailureException {
    OneModule.warning(
            maven.execution(),
            maven.project().getArtifactId(),
            maven.session().getProjects().size())
        .ifPresent(maven.log()::warn);
    Request request = request(goal);
    boolean gpl = Platform.isGpl(goal.runParameters().natives());
    goal.validate();
    LockedFolders folders = goal.lockedFolders();
    if (goal.isReady()) {
      WorkerProcess worker;
      try {
        worker = workers.create(goal.goal(), goal.setup(request.task()), gpl);
      } catch (MojoExecutionException e) {
        goal.withoutWorker(e);
        return;
      }
      OutputLocks locks = folders.acquire(goal.goal(), maven);
      try {
        RunEvents events = run(goal, request, worker);
        failIfRejected(events.ofRun());
        goal.conclude(events);
      } finally {
        locks.close();
      }
    }
  }

  private Request request(Goal goal) {
    RunParameters parameters = goal.runParameters();
    File folder = maven.files().built("storygen");
    return new Request(
        maven.baseDirectory().toPath().toAbsolutePath(),
        folder.toPath().resolve(goal.eventsFile()),
        parameters.threads(),
        parameters.stories(),
        EventOrigin.newRun(ProjectHistory.build(maven.session()).id()),
        maven.environment(),
        goal.task(maven.properties()));
  }

  private RunEvents run(Goal goal, Request request, WorkerProcess worker)
      throws IOException, InterruptedException {
    DailyLog log = output.openLog(goal.goal());
    try (Console.Ticking console = output.openConsole(goal.goal())) {
      LoggedEvents events =
          new Supervisor(worker, maven.clock())
              .run(request, log.andThen(goal.listener()).andThen(console));
      return new RunEvents(events, request.origin());
    } catch (IOException | InterruptedException e) {
      log.failed(e);
      try {
        goal.interrupted(new RunEvents(EventLog.read(request.events()), request.origin()));
      } catch (IOException unreadable) {
        e.addSuppressed(unreadable);
      }
      throw e;
    }
  }

  private static void failIfRejected(List<Event> events)
      throws MojoExecutionException, MojoFailureException {
    for (RunRejected rejected : Events.of(events, RunRejected.class)) {
      String message =
          rejected.message().lines().map(ControlCharacters::line).collect(Collectors.joining("\n"));
      String lines = message.contains("\n") ? "\n" + message : message;
      if (rejected.unable()) {
        throw new MojoExecutionException(lines);
      }
      throw new MojoFailureException(lines);
    }
  }
}
