package dev.storygen.spark.story;

import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.Event.WorkerDied;
import dev.storygen.event.Events;
import dev.storygen.event.LoggedEvents;
import dev.storygen.event.MonotonicClock;
import dev.storygen.event.StoryEvent.StoryFinished;
import dev.storygen.provider.ProviderModule;
import dev.storygen.worker.LimitsAddress;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import dev.storygen.worker.parent.LimitsServer;
import dev.storygen.worker.parent.Supervisor;
import dev.storygen.worker.parent.WorkerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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

  private static final int LOG_LINES = 200;

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
    Path executor = (Path) order.get("executor");
    Request request =
        new RelocatedRequest((String) order.get("request")).at(folder, (Path) order.get("cache"));
    boolean judges = request.task() instanceof Task.Judge;
    WorkerProcess workers =
        new WorkerProcess(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            arguments((List<String>) order.get("arguments"), executor, judges),
            (List<Path>) order.get("classPath"),
            environment,
            folder.resolve("worker"),
            false,
            executor.resolve("classes"));
    ForwardedEvents forwarded =
        new ForwardedEvents(request.origin(), (String) order.get("worker"), judges, events);
    boolean smooth = false;
    try {
      LoggedEvents all =
          new Supervisor(workers, MonotonicClock.startingAt((Instant) order.get("sentAt")))
              .run(request, forwarded);
      String ending = ending(all, judges);
      smooth = ending.equals("made") && Events.of(all.all(), WorkerDied.class).isEmpty();
      return ending;
    } finally {
      if (!smooth) {
        print(workers);
      }
    }
  }

  /**
   * Libraries that workers unpack are unpacked once. A process that makes one story ends before it
   * is worth optimizing its code. The user's arguments override it.
   */
  private static List<String> arguments(List<String> ofAll, Path executor, boolean judges) {
    List<String> arguments = new ArrayList<>();
    if (!judges) {
      arguments.add("-XX:TieredStopAtLevel=1");
    }
    arguments.add("-D" + ProviderModule.NATIVES_FOLDER + "=" + executor.resolve("natives"));
    arguments.addAll(ofAll);
    return arguments;
  }

  /** The attempt's folder is deleted: what its worker printed last stays in the executor's log. */
  private static void print(WorkerProcess workers) throws IOException {
    workers.lastLines(LOG_LINES).forEach(System.err::println);
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
