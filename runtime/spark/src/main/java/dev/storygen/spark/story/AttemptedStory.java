package dev.storygen.spark.story;

import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Events;
import dev.storygen.event.LoggedEvents;
import dev.storygen.event.MonotonicClock;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.worker.LimitsAddress;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import dev.storygen.worker.parent.LimitsServer;
import dev.storygen.worker.parent.Supervisor;
import dev.storygen.worker.parent.WorkerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes one story, or judges some, in worker processes, as the build does on its own machine:
 * native code never runs in the executor, and a story that kills each worker is reported and leaves
 * the executor alive.
 *
 * <p>Called from another class loader, with types of the JDK only.
 */
public final class AttemptedStory
    implements Function<Map<String, Object>, Function<Predicate<byte[]>, Callable<String>>> {

  @Override
  public Function<Predicate<byte[]>, Callable<String>> apply(Map<String, Object> order) {
    return events -> () -> make(order, events);
  }

  @SuppressWarnings("unchecked")
  private static String make(Map<String, Object> order, Predicate<byte[]> events)
      throws IOException, InterruptedException {
    try (LimitsServer limits = new LimitsServer((BinaryOperator<String>) order.get("limits"))) {
      return make(order, limits.address(), events);
    }
  }

  @SuppressWarnings("unchecked")
  private static String make(
      Map<String, Object> order, LimitsAddress limits, Predicate<byte[]> events)
      throws IOException, InterruptedException {
    Map<String, String> environment = new TreeMap<>((Map<String, String>) order.get("environment"));
    environment.put(LimitsAddress.VARIABLE, limits.variable());
    Path folder = (Path) order.get("folder");
    Request request =
        new RelocatedRequest((String) order.get("request")).at(folder, (Path) order.get("cache"));
    WorkerProcess workers =
        new WorkerProcess(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            (List<String>) order.get("arguments"),
            (List<Path>) order.get("classPath"),
            environment,
            folder.resolve("worker"),
            ((Path) order.get("cache")).resolve("classes"));
    boolean judges = request.task() instanceof Task.Judge;
    ForwardedEvents forwarded =
        new ForwardedEvents(request.origin(), (String) order.get("worker"), judges, events);
    LoggedEvents all =
        new Supervisor(workers, MonotonicClock.startingAt((Instant) order.get("sentAt")))
            .run(request, forwarded);
    return ending(all, judges);
  }

  private static String ending(LoggedEvents all, boolean judges) {
    List<RunRejected> rejected = Events.of(all.all(), RunRejected.class);
    if (!rejected.isEmpty()) {
      return rejected.get(0).message();
    }
    List<StoryFinished> finished = Events.of(all.all(), StoryFinished.class);
    boolean made = judges || !finished.isEmpty() && finished.get(finished.size() - 1).success();
    return made ? "made" : "failed";
  }
}
