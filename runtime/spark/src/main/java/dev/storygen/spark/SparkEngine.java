package dev.storygen.spark;

import com.google.auto.service.AutoService;
import dev.storygen.cache.CacheCleaner;
import dev.storygen.engine.Engine;
import dev.storygen.engine.StoryRun;
import dev.storygen.engine.StoryWorkers;
import dev.storygen.event.Event.RunWarning;
import dev.storygen.model.StoryBrief;
import dev.storygen.service.FailureMessages;
import dev.storygen.spark.task.ClusterVersions;
import dev.storygen.spark.task.ResultStore;
import dev.storygen.spark.task.StoryFunction;
import dev.storygen.spark.task.StoryOutcome;
import dev.storygen.spark.task.StoryTask;
import dev.storygen.spark.task.StorygenPlugin;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;

/** Makes stories on a cluster of Apache Spark: this process is the driver. */
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
    List<String> problems = new ArrayList<>(settings(run).problems());
    StoryInputs inputs = new StoryInputs(run.task());
    for (StoryBrief brief : run.briefs()) {
      problems.addAll(inputs.problems(brief));
    }
    return problems;
  }

  @Override
  public void generate(StoryRun run) throws IOException {
    SparkSettings settings = settings(run);
    StoryWorkers workers = StoryWorkers.ofThisProcess();
    SparkHome home =
        new SparkHome(run.request().events().resolveSibling(".spark").toAbsolutePath());
    Path engine = home.jars(List.of(codeSource())).get(0);
    SparkConf conf = settings.conf(home.folder(), engine);
    if (broughtEarlier(run, conf, workers, home)) {
      return;
    }
    settings.requireMaster();
    if (settings.isLocalCluster()) {
      home.layOut(List.of(engine));
    }
    Map<String, String> keys = keys(run);
    boolean secure = SparkSettings.isSecure(conf);
    Attempts attempts =
        new Attempts(
            run,
            secure ? keys : Map.of(),
            secure ? List.of() : List.copyOf(keys.keySet()),
            new ClusterLimits(run));
    StorygenPlugin.answer(attempts::answer);
    try (JavaSparkContext spark = start(conf)) {
      generate(run, spark, workers, attempts, home);
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

  /**
   * Brings all stories if earlier runs have published all: Spark, which takes some seconds to
   * start, is not needed then, and neither is the cluster.
   */
  private static boolean broughtEarlier(
      StoryRun run, SparkConf conf, StoryWorkers workers, SparkHome home) throws IOException {
    String directory = directory(run);
    ResultStore store = ResultStore.in(directory, SparkHadoopUtil.get().newConfiguration(conf));
    StoryTasks tasks =
        new StoryTasks(
            run,
            store,
            directory,
            workers,
            ShippedJars.of(workers, home),
            conf.getInt("spark.task.cpus", 1));
    StoryPublication publication =
        new StoryPublication(run, store, home.folder().resolve("fetched"));
    for (StoryBrief brief : run.briefs()) {
      if (publication.published(tasks.of(brief)).isEmpty()) {
        return false;
      }
    }
    new ClusterRun(
            run,
            tasks,
            new Attempts(run, Map.of(), List.of(), new ClusterLimits(run)),
            publication,
            task -> {
              throw new IOException("the record of its results was deleted meanwhile");
            })
        .complete();
    return true;
  }

  private static void generate(
      StoryRun run, JavaSparkContext spark, StoryWorkers workers, Attempts attempts, SparkHome home)
      throws IOException {
    ShippedJars jars = ShippedJars.of(workers, home);
    jars.all().forEach(jar -> spark.addFile(jar.toUri().toString()));
    String directory = directory(run);
    ResultStore store = ResultStore.in(directory, spark.hadoopConfiguration());
    StoryTasks tasks =
        new StoryTasks(
            run, store, directory, workers, jars, spark.getConf().getInt("spark.task.cpus", 1));
    new ClusterRun(
            run,
            tasks,
            attempts,
            new StoryPublication(run, store, home.folder().resolve("fetched")),
            task -> make(spark, task, attempts))
        .complete();
    clean(run, store);
  }

  /** Keeps the results of stages that all machines share within the bounds of the cache. */
  private static void clean(StoryRun run, ResultStore store) {
    Task.CacheChoice cache = run.task().cache();
    Optional<Path> folder = store.cache().filter(path -> cache.mode().writes());
    try {
      if (folder.isPresent()) {
        new CacheCleaner(folder.get(), run.clock()).clean(cache.bounds());
      }
    } catch (IOException e) {
      run.events()
          .accept(
              new RunWarning(
                  run.clock().instant(),
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

  private static SparkSettings settings(StoryRun run) {
    return new SparkSettings(run.task().engine(), System.getenv());
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
  private static Map<String, String> keys(StoryRun run) {
    Map<String, String> keys = new TreeMap<>(System.getenv());
    keys.keySet().removeIf(name -> !name.startsWith(PROXY));
    keys.putAll(run.keys());
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
