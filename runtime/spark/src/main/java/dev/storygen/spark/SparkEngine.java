package dev.storygen.spark;

import com.google.auto.service.AutoService;
import dev.storygen.engine.Engine;
import dev.storygen.engine.StoryRun;
import dev.storygen.engine.StoryWorkers;
import dev.storygen.engine.VerifyRun;
import dev.storygen.event.EventSink;
import dev.storygen.model.StoryBrief;
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
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Makes or judges stories on a cluster of Apache Spark: this process is the driver. */
@AutoService(Engine.class)
public final class SparkEngine implements Engine {

  /** Limits of a service that hold for a build, and that executors do not share yet. */
  private static final List<String> SHARED_LIMITS = List.of("requestsPerMinute", "maxConcurrent");

  private static final String PROXY = "STORYGEN_PROXY_";

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public List<String> problems(StoryRun run) throws IOException {
    List<String> problems = problems(run.task().engine(), run.task().providers());
    StoryInputs inputs = new StoryInputs(run.task());
    for (StoryBrief brief : run.briefs()) {
      problems.addAll(inputs.problems(brief));
    }
    return problems;
  }

  @Override
  public List<String> problems(VerifyRun run) {
    return problems(run.task().engine(), run.task().providers());
  }

  private static List<String> problems(Task.EngineChoice engine, Task.ProviderChoice providers) {
    List<String> problems = new ArrayList<>(settings(engine).problems());
    if (!providers.budget().isEmpty()) {
      problems.add(
          "<budget> holds for a build, but the executors of a cluster do not share it yet. Remove"
              + " it, or use the engine 'local'.");
    }
    SHARED_LIMITS.stream()
        .filter(providers.resilience()::containsKey)
        .forEach(
            limit ->
                problems.add(
                    "<resilience><%s> holds for a build, but the executors of a cluster do not share it yet. Remove it, or use the engine 'local'."
                        .formatted(limit)));
    return problems;
  }

  @Override
  public void generate(StoryRun run) throws IOException {
    Application application =
        new Application(run.request(), run.task().engine(), run.keys(), run.events(), run.clock());
    application.run(
        (spark, attempts, jars, workers, home) -> {
          String directory = directory(run);
          ResultStore store = ResultStore.in(directory, spark.hadoopConfiguration());
          StoryTasks tasks = new StoryTasks(run, store, directory, workers, jars, threads(spark));
          new ClusterRun(
                  run,
                  tasks,
                  attempts,
                  new StoryPublication(run, store, home.folder().resolve("fetched")),
                  task -> make(spark, task))
              .complete();
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
          List<String> classPath = jars.stream().map(jar -> jar.getFileName().toString()).toList();
          JudgeTasks tasks = new JudgeTasks(run, classPath, workers.arguments(), threads(spark));
          new ClusterVerify(run, tasks, attempts, task -> make(spark, task))
              .complete(spark.getConf().getInt("spark.cores.max", spark.defaultParallelism()));
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
        List<Path> jars,
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
              secure ? List.of() : List.copyOf(variables.keySet()));
      StorygenPlugin.answer(attempts::answer);
      try (JavaSparkContext spark = start(conf)) {
        List<Path> jars = home.jars(workers.classPath());
        jars.forEach(jar -> spark.addFile(jar.toUri().toString()));
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

  private static StoryOutcome make(JavaSparkContext spark, StoryTask task) {
    try {
      return spark.parallelize(List.of(task), 1).map(new StoryFunction()).first();
    } catch (RuntimeException e) {
      if (spark.sc().isStopped()) {
        throw new UncheckedIOException(
            new IOException(
                "The cluster ended the run: Spark's driver was stopped. What is published stays."
                    + " Run the goal again to make the rest. The log of the worker says more.",
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
          "Spark cannot start its driver for %s: %s. Nothing was made, and nothing is lost. The log of the worker says more."
              .formatted(conf.get("spark.master"), e.getMessage()),
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

  /** The folder that driver and executors share, as a URI. */
  private static String directory(StoryRun run) {
    String chosen = run.task().engine().outputDirectory();
    if (chosen == null) {
      return run.task().output().toAbsolutePath().toUri().toString();
    }
    return chosen.matches("\\w{2,}:/.*")
        ? chosen
        : run.request().project().resolve(chosen).toAbsolutePath().normalize().toUri().toString();
  }

  private static Path codeSource() {
    try {
      return Path.of(SparkEngine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // locations of files are URIs
    }
  }
}
