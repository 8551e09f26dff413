package dev.storygen.spark.task;

import dev.storygen.spark.task.Messages.Limits;
import dev.storygen.spark.task.Messages.Start;
import dev.storygen.spark.task.Messages.Started;
import dev.storygen.spark.task.PublishedStory.ResultFile;
import dev.storygen.spark.task.StoryOutcome.End;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.Function;
import scala.Tuple2;

/** Carries out a task on an executor, in a folder of its own, and publishes what it makes. */
public final class StoryFunction implements Function<StoryTask, StoryOutcome> {

  private static final long serialVersionUID = 1;

  @Override
  public StoryOutcome call(StoryTask task) throws IOException, InterruptedException {
    long attempt = TaskContext.get().taskAttemptId();
    String executor = StorygenPlugin.executor().executorID();
    String host = SparkEnv.get().blockManager().blockManagerId().host();
    Optional<String> unfit =
        StorygenPlugin.mismatch(host)
            .or(() -> task.jars().missing(ExecutorPlatform.current(), host));
    if (unfit.isPresent()) {
      return new StoryOutcome(End.UNFIT, unfit.get());
    }
    Start start =
        Start.of(
            StorygenPlugin.ask(new Started(task.story(), attempt, executor, host), Object[].class));
    if (!start.current()) {
      throw superseded(); // Spark counts it as no failure
    }
    List<String> missing =
        start.required().stream().filter(name -> System.getenv(name) == null).toList();
    if (!missing.isEmpty()) {
      return new StoryOutcome(End.UNABLE, missing(missing, host));
    }
    Path work = Path.of(SparkFiles.getRootDirectory()).toAbsolutePath().normalize();
    Path own = work.resolve("storygen");
    Path folder = own.resolve("attempt-" + attempt);
    try {
      return make(task, start, new Attempt(attempt, executor), own, folder);
    } finally {
      deleteAll(folder);
    }
  }

  private record Attempt(long number, String executor) {

    String worker() {
      return "executor-" + executor + "/attempt-" + number;
    }
  }

  private static StoryOutcome make(
      StoryTask task, Start start, Attempt attempt, Path own, Path folder)
      throws IOException, InterruptedException {
    for (InputFile input : task.inputs()) {
      store(task)
          .fetch(input.stored(), input.sha256(), folder.resolve("root").resolve(input.path()));
    }
    List<Path> classPath =
        task.jars().on(ExecutorPlatform.current()).stream()
            .map(name -> Path.of(SparkFiles.get(name)))
            .toList();
    String made;
    EventChannel events = new EventChannel(task.story(), attempt.number());
    try (events) {
      made =
          StoryMaker.of(classPath)
              .make(
                  new StoryMaker.Order(
                      task.request(),
                      folder,
                      own,
                      cache(task).orElse(own.resolve("cache")),
                      task.arguments(),
                      start.environment(),
                      start.sentAt(),
                      attempt.worker(),
                      (worker, request) -> limits(task, attempt, worker, request)),
                  events);
    } catch (InterruptedException e) {
      if (events.superseded()) {
        throw superseded();
      }
      throw e;
    }
    if (events.superseded()) {
      throw superseded();
    }
    return switch (made) {
      case StoryMaker.MADE ->
          task.makes()
              ? publish(task, attempt, folder, events.lines())
              : new StoryOutcome(End.PUBLISHED, "");
      case StoryMaker.FAILED -> new StoryOutcome(End.FAILED, "");
      default -> new StoryOutcome(End.UNABLE, made);
    };
  }

  /** Asks the driver for a call of a service. */
  private static String limits(StoryTask task, Attempt attempt, String worker, String request) {
    try {
      String reply =
          StorygenPlugin.ask(
              new Limits(task.story(), attempt.number(), worker, request), String.class);
      if (reply.isEmpty() && !request.isEmpty()) {
        throw new IOException("another attempt makes the story");
      }
      return reply;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the files first and the record last. */
  private static StoryOutcome publish(StoryTask task, Attempt attempt, Path folder, byte[] events)
      throws IOException {
    ResultStore store = store(task);
    String name = task.driver() + "-" + attempt.number();
    List<ResultFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder.resolve(task.output()).resolve(task.story()))) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String stored = task.results() + "/" + name + "/" + file.getFileName();
        files.add(
            new ResultFile(
                file.getFileName().toString(), store.put(file, stored), Files.size(file)));
      }
    }
    store.write(task.events(name), events);
    store.publish(task.record(), new PublishedStory(name, files));
    return new StoryOutcome(End.PUBLISHED, "");
  }

  private static TaskKilledException superseded() {
    return new TaskKilledException("another attempt makes the story");
  }

  private static String missing(List<String> names, String host) {
    return "The executor on "
        + host
        + " has no environment variable "
        + String.join(", ", names)
        + ", and the driver sends keys over an encrypted channel only. Set the variable for the"
        + " executors, or set spark.authenticate and spark.network.crypto.enabled:"
        + " docs/cluster.md.";
  }

  /** What all machines share; empty where they have no folder for it. */
  private static Optional<Path> cache(StoryTask task) throws IOException {
    return task.store().isEmpty() ? Optional.empty() : store(task).cache();
  }

  private static ResultStore store(StoryTask task) throws IOException {
    return ResultStore.in(task.store(), hadoop());
  }

  private static Configuration hadoop() {
    Configuration hadoop = new Configuration();
    SparkConf spark = SparkEnv.get().conf();
    for (Tuple2<String, String> setting : spark.getAllWithPrefix("spark.hadoop.")) {
      hadoop.set(setting._1(), setting._2());
    }
    return hadoop;
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
