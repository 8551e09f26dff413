package dev.storygen.spark;

import com.google.auto.service.AutoService;
import dev.storygen.cache.CacheCleaner;
import dev.storygen.engine.Engine;
import dev.storygen.engine.StoryRun;
import dev.storygen.engine.StoryWorkers;
import dev.storygen.engine.VerifyRun;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.event.EventSink;
import dev.storygen.model.StoryBrief;
import dev.storygen.service.FailureMessages;
import dev.storygen.spark.task.ClusterVersions;
import dev.storygen.spark.task.ResultStore;
import dev.storygen.spark.task.StoryFunction;
import dev.storygen.spark.task.StoryOutcome;
import dev.storygen.spark.task.StoryTask;
import dev.storygen.spark.task.StorygenPlugin;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Makes or judges stories on a cluster of Apache Spark: this process is the driver. */
@AutoService(Engine.class)
public final class SparkEngine implements Engine {

  /** Spark itself does not say why a master takes no application. */
  private static final String REFUSED =
      "The driver has "
          + ClusterVersions.ofThisProcess()
          + ": see whether the cluster has the same, and whether it authenticates with"
          + " STORYGEN_SPARK_SECRET. The log of the worker and that of the master say more.";

  private static final String PROXY = "STORYGEN_PROXY_";

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public List<String> problems(StoryRun run) throws IOException {
    List<String> problems = new ArrayList<>(settings(run.task().engine()).problems());
    StoryInputs inputs = new StoryInputs(run.task());
    for (StoryBrief brief : run.briefs()) {
      problems.addAll(inputs.problems(brief));
    }
    return problems;
  }

  @Override
  public List<String> problems(VerifyRun run) {
    return settings(run.task().engine()).problems();
  }

  @Override
  public void generate(StoryRun run) throws IOException {
    Application application =
        new Application(run.request(), run.task().engine(), run.keys(), run.events(), run.clock());
    application.run(
        (spark, attempts, jars, workers, home) -> {
          String directory = directory(run.request(), run.task().engine(), run.task().output());
          ResultStore store = ResultStore.in(directory, spark.hadoopConfiguration());
          StoryTasks tasks = new StoryTasks(run, store, directory, workers, jars, threads(spark));
          new ClusterRun(
                  run,
                  tasks,
                  attempts,
                  new StoryPublication(run, store, home.folder().resolve("fetched")),
                  task -> make(spark, task, attempts))
              .complete();
          clean(run.task().cache(), store, run.events(), run.clock());
        });
  }

  @Override
  public void verify(VerifyRun run) throws IOException {
    Application application =
        new Application(run.request(), run.task().engine(), run.keys(), run.events(), run.clock());
    application.run(
        (spark, attempts, jars, workers, home) -> {
          JudgeTasks.baseline(run, home.folder())
              .ifPresent(file -> spark.addFile(file.toUri().toString()));
          String directory =
              run.task().engine().outputDirectory() == null
                  ? ""
                  : directory(run.request(), run.task().engine(), null);
          JudgeTasks tasks =
              new JudgeTasks(run, directory, jars.platforms(), workers.arguments(), threads(spark));
          new ClusterVerify(run, tasks, attempts, task -> make(spark, task, attempts))
              .complete(spark.getConf().getInt("spark.cores.max", spark.defaultParallelism()));
          if (!directory.isEmpty()) {
            ResultStore store = ResultStore.in(directory, spark.hadoopConfiguration());
            clean(run.task().cache(), store, run.events(), run.clock());
          }
        });
  }

  private static int threads(JavaSparkContext spark) {
    return spark.getConf().getInt("spark.task.cpus", 1);
  }

  /** What is to be done while an application of Spark runs. */
  @FunctionalInterface
  private interface Work {
    void run(
        JavaSparkContext spark,
        Attempts attempts,
        ShippedJars jars,
        StoryWorkers workers,
        SparkHome home)
        throws IOException;
  }

  /** An application of Spark for a run. */
  private record Application(
      Request request,
      Task.EngineChoice engine,
      Map<String, String> keys,
      EventSink events,
      Clock clock) {

    void run(Work work) throws IOException {
      SparkSettings settings = settings(engine);
      settings.requireMaster();
      StoryWorkers workers = StoryWorkers.ofThisProcess();
      SparkHome home = new SparkHome(request.events().resolveSibling(".spark").toAbsolutePath());
      Path engineJar = home.jars(List.of(codeSource())).get(0);
      if (settings.isLocalCluster()) {
        home.layOut(List.of(engineJar));
      }
      SparkConf conf = settings.conf(home.folder(), engineJar);
      Map<String, String> variables = SparkEngine.keys(keys);
      boolean secure = SparkSettings.isSecure(conf);
      Attempts attempts =
          new Attempts(
              events,
              clock,
              secure ? variables : Map.of(),
              secure ? List.of() : List.copyOf(variables.keySet()),
              new ClusterLimits(request, events, clock));
      StorygenPlugin.answer(attempts::answer);
      try (JavaSparkContext spark = start(conf)) {
        ShippedJars jars = ShippedJars.of(workers, home);
        jars.all().forEach(jar -> spark.addFile(jar.toUri().toString()));
        work.run(spark, attempts, jars, workers, home);
      } catch (IllegalStateException e) {
        // Spark says so for whatever is asked of a context that was stopped.
        throw new IOException(
            "The cluster ended the run: %s What is published stays. Run the goal again to make the rest."
                .formatted(String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
            e);
      } finally {
        home.deleteCopies();
      }
    }

    /** Without the keys. */
    @Override
    public String toString() {
      return "Application[" + engine.master() + "]";
    }
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

  private static StoryOutcome make(JavaSparkContext spark, StoryTask task, Attempts attempts) {
    try {
      return spark.parallelize(List.of(task), 1).map(new StoryFunction()).first();
    } catch (RuntimeException e) {
      if (spark.sc().isStopped()) {
        throw new UncheckedIOException(
            new IOException(
                attempts.isAnswered()
                    ? "The cluster ended the run: Spark's driver was stopped. What is published"
                        + " stays. Run the goal again to make the rest. The log of the worker says"
                        + " more."
                    : "The cluster took no story: Spark's driver was stopped. Nothing was made, and"
                        + " nothing is lost. "
                        + REFUSED,
                e));
      }
      throw e;
    }
  }

  private static SparkSettings settings(Task.EngineChoice engine) {
    return new SparkSettings(engine, System.getenv());
  }

  private static JavaSparkContext start(SparkConf conf) throws IOException {
    try {
      return new JavaSparkContext(conf);
    } catch (Exception e) { // Spark declares none
      throw new IOException(
          "Spark cannot start its driver for %s: %s. Nothing was made, and nothing is lost. %s"
              .formatted(conf.get("spark.master"), e.getMessage(), REFUSED),
          e);
    }
  }

  /** What providers read of the environment, and the proxy's credentials. */
  private static Map<String, String> keys(Map<String, String> ofProviders) {
    Map<String, String> keys = new TreeMap<>(System.getenv());
    keys.keySet().removeIf(name -> !name.startsWith(PROXY));
    keys.putAll(ofProviders);
    return keys;
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

  private static Path codeSource() {
    try {
      return Path.of(SparkEngine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // locations of files are URIs
    }
  }
}
