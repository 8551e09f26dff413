package dev.storygen.spark;

import dev.storygen.engine.StoryWorkers;
import dev.storygen.event.EventSink;
import dev.storygen.spark.task.ClusterVersions;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;

/** An application of Spark for one run of a goal. */
final class SparkApplication {

  /** Spark itself does not say why a master takes no application. */
  private static final String REFUSED =
      "The driver has "
          + ClusterVersions.ofThisProcess()
          + ": see whether the cluster has the same, and whether it authenticates with"
          + " STORYGEN_SPARK_SECRET. The log of the worker and that of the master say more.";

  private static final String PROXY = "STORYGEN_PROXY_";

  private final Request request;
  private final Map<String, String> keys;
  private final EventSink events;
  private final Clock clock;
  private final SparkSettings settings;
  private final StoryWorkers workers = StoryWorkers.ofThisProcess();
  private final SparkHome home;
  private final Path engineJar;
  private final SparkConf conf;

  /**
   * An application that was not started.
   *
   * @param keys what providers read of the environment
   */
  SparkApplication(
      Request request,
      Task.EngineChoice engine,
      Map<String, String> keys,
      EventSink events,
      Clock clock)
      throws IOException {
    this.request = request;
    this.keys = withProxy(keys);
    this.events = events;
    this.clock = clock;
    settings = new SparkSettings(engine, System.getenv());
    home = new SparkHome(request.events().resolveSibling(".spark").toAbsolutePath());
    engineJar = home.jars(List.of(codeSource())).get(0);
    conf = settings.conf(home.folder(), engineJar);
  }

  /** What is to be done while the application runs. */
  @FunctionalInterface
  interface Work {

    /**
     * Does it.
     *
     * @param jars those of storygen, which executors have
     */
    void run(JavaSparkContext spark, Attempts attempts, ShippedJars jars) throws IOException;
  }

  SparkConf conf() {
    return conf;
  }

  SparkHome home() {
    return home;
  }

  StoryWorkers workers() {
    return workers;
  }

  /** The jars of storygen that executors get. */
  ShippedJars jars() throws IOException {
    return ShippedJars.of(workers, home);
  }

  /** Attempts that no executor makes. */
  Attempts withoutExecutors() throws IOException {
    return new Attempts(
        events, clock, Map.of(), List.of(), new ClusterLimits(request, events, clock));
  }

  /**
   * Starts it, and ends it after the work.
   *
   * @throws IOException if the cluster cannot be reached, or ends the run
   */
  void run(Work work) throws IOException {
    settings.requireMaster();
    if (settings.isLocalCluster()) {
      home.layOut(List.of(engineJar));
    }
    boolean secure = SparkSettings.isSecure(conf);
    Attempts attempts =
        new Attempts(
            events,
            clock,
            secure ? keys : Map.of(),
            secure ? List.of() : List.copyOf(keys.keySet()),
            new ClusterLimits(request, events, clock));
    StorygenPlugin.answer(attempts::answer);
    try (JavaSparkContext spark = start()) {
      ShippedJars jars = jars();
      jars.all().forEach(jar -> spark.addFile(jar.toUri().toString()));
      work.run(spark, attempts, jars);
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

  private JavaSparkContext start() throws IOException {
    try {
      return new JavaSparkContext(conf);
    } catch (Exception e) { // Spark declares none
      throw new IOException(
          "Spark cannot start its driver for %s: %s. Nothing was made, and nothing is lost. %s"
              .formatted(conf.get("spark.master"), e.getMessage(), REFUSED),
          e);
    }
  }

  /** Has an executor carry out a task. */
  static StoryOutcome carryOut(JavaSparkContext spark, StoryTask task, Attempts attempts) {
    try {
      return placed(spark, task, attempts.elsewhere(task.story())).map(new StoryFunction()).first();
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

  /** A task that waits for one of some executors; for any if there are none. */
  private static JavaRDD<StoryTask> placed(
      JavaSparkContext spark, StoryTask task, List<String> executors) {
    if (executors.isEmpty()) {
      return spark.parallelize(List.of(task), 1);
    }
    Seq<String> places = CollectionConverters.asScala(executors).toSeq();
    ClassTag<StoryTask> type = ClassTag.apply(StoryTask.class);
    return spark
        .sc()
        .makeRDD(CollectionConverters.asScala(List.of(new Tuple2<>(task, places))).toSeq(), type)
        .toJavaRDD();
  }

  private static Map<String, String> withProxy(Map<String, String> ofProviders) {
    Map<String, String> keys = new TreeMap<>(System.getenv());
    keys.keySet().removeIf(name -> !name.startsWith(PROXY));
    keys.putAll(ofProviders);
    return keys;
  }

  private static Path codeSource() {
    try {
      return Path.of(
          SparkApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // locations of files are URIs
    }
  }
}
