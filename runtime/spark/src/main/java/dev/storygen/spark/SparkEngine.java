package dev.storygen.spark;

import com.google.auto.service.AutoService;
import dev.storygen.cache.CacheCleaner;
import dev.storygen.engine.Engine;
import dev.storygen.engine.StoryRun;
import dev.storygen.engine.VerifyRun;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.EventSink;
import dev.storygen.model.StoryBrief;
import dev.storygen.service.FailureMessages;
import dev.storygen.spark.task.ResultStore;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;

/** Makes or judges stories on a cluster of Apache Spark: this process is the driver. */
@AutoService(Engine.class)
public final class SparkEngine implements Engine {

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public List<String> problems(StoryRun run) throws IOException {
    List<String> problems = new ArrayList<>(problems(run.task().engine()));
    StoryInputs inputs = new StoryInputs(run.task());
    for (StoryBrief brief : run.briefs()) {
      problems.addAll(inputs.problems(brief));
    }
    return problems;
  }

  @Override
  public List<String> problems(VerifyRun run) {
    return problems(run.task().engine());
  }

  private static List<String> problems(Task.EngineChoice engine) {
    return new SparkSettings(engine, System.getenv()).problems();
  }

  @Override
  public void generate(StoryRun run) throws IOException {
    SparkApplication application =
        new SparkApplication(
            run.request(), run.task().engine(), run.keys(), run.events(), run.clock());
    if (broughtEarlier(run, application)) {
      return;
    }
    String directory = directory(run.request(), run.task().engine(), run.task().output());
    application.run(
        (spark, attempts, jars) -> {
          ResultStore store = ResultStore.in(directory, spark.hadoopConfiguration());
          StoryTasks tasks =
              new StoryTasks(
                  run, store, directory, application.workers(), jars, threads(spark.getConf()));
          new ClusterRun(
                  run,
                  tasks,
                  attempts,
                  publication(run, store, application),
                  task -> SparkApplication.carryOut(spark, task, attempts))
              .complete();
          clean(run.task().cache(), store, run.events(), run.clock());
        });
  }

  /**
   * Brings all stories if earlier runs have published all: Spark, which takes some seconds to
   * start, is not needed then, and neither is the cluster.
   */
  private static boolean broughtEarlier(StoryRun run, SparkApplication application)
      throws IOException {
    SparkConf conf = application.conf();
    String directory = directory(run.request(), run.task().engine(), run.task().output());
    ResultStore store = ResultStore.in(directory, SparkHadoopUtil.get().newConfiguration(conf));
    StoryTasks tasks =
        new StoryTasks(
            run, store, directory, application.workers(), application.jars(), threads(conf));
    StoryPublication publication = publication(run, store, application);
    for (StoryBrief brief : run.briefs()) {
      if (publication.published(tasks.of(brief)).isEmpty()) {
        return false;
      }
    }
    new ClusterRun(
            run,
            tasks,
            application.withoutExecutors(),
            publication,
            task -> {
              throw new IOException("the record of its results was deleted meanwhile");
            })
        .complete();
    return true;
  }

  private static StoryPublication publication(
      StoryRun run, ResultStore store, SparkApplication application) {
    return new StoryPublication(run, store, application.home().folder().resolve("fetched"));
  }

  @Override
  public void verify(VerifyRun run) throws IOException {
    SparkApplication application =
        new SparkApplication(
            run.request(), run.task().engine(), run.keys(), run.events(), run.clock());
    String directory =
        run.task().engine().outputDirectory() == null
            ? ""
            : directory(run.request(), run.task().engine(), null);
    application.run(
        (spark, attempts, jars) -> {
          JudgeTasks.baseline(run, application.home().folder())
              .ifPresent(file -> spark.addFile(file.toUri().toString()));
          JudgeTasks tasks =
              new JudgeTasks(
                  run,
                  directory,
                  jars.platforms(),
                  application.workers().arguments(),
                  threads(spark.getConf()));
          new ClusterVerify(
                  run, tasks, attempts, task -> SparkApplication.carryOut(spark, task, attempts))
              .complete(spark.getConf().getInt("spark.cores.max", spark.defaultParallelism()));
          if (!directory.isEmpty()) {
            ResultStore store = ResultStore.in(directory, spark.hadoopConfiguration());
            clean(run.task().cache(), store, run.events(), run.clock());
          }
        });
  }

  private static int threads(SparkConf conf) {
    return conf.getInt("spark.task.cpus", 1);
  }

  /** Keeps the results of stages that all machines share within the bounds of the cache. */
  private static void clean(
      Task.CacheChoice cache, ResultStore store, EventSink events, Clock clock) {
    Optional<Path> folder = store.cache().filter(path -> cache.mode().writes());
    try {
      if (folder.isPresent()) {
        new CacheCleaner(folder.get(), clock).clean(cache.bounds());
      }
    } catch (IOException e) {
      events.accept(
          new RunWarning(
              clock.instant(),
              "The cache of the cluster, %s, could not be cleaned: %s."
                  .formatted(folder.get(), FailureMessages.describe(e))));
    }
  }

  /**
   * The folder that driver and executors share, as a URI.
   *
   * @param stories where none is chosen
   */
  private static String directory(Request request, Task.EngineChoice engine, Path stories) {
    String chosen = engine.outputDirectory();
    if (chosen == null) {
      return stories.toAbsolutePath().toUri().toString();
    }
    return chosen.matches("\\w{2,}:/.*")
        ? chosen
        : request.project().resolve(chosen).toAbsolutePath().normalize().toUri().toString();
  }
}
