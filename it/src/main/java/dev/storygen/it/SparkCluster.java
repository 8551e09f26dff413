package dev.storygen.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A standalone cluster of Apache Spark: a master and workers with one core each, every one a
 * process of its own, on loopback and free ports. Its {@code SPARK_HOME} consists of the jars that
 * {@code storygen-spark} is built with. The processes end with this one, however that ends.
 */
public final class SparkCluster implements AutoCloseable {

  /** Written by the build of {@code runtime/spark}, seen from the folder of a cloned project. */
  private static final String CLASS_PATH = "../../../../runtime/spark/target/class-path.txt";

  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED =
      Pattern.compile("Successfully registered with master (\\S+)");

  private static final Pattern AT_WORK = Pattern.compile("\"worker\":\"executor-(\\d+)/");

  private final Path folder;
  private final Path properties;
  private final Map<String, String> environment;
  private final List<FollowedProcess> workers = new ArrayList<>();
  private FollowedProcess master;

  private SparkCluster(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.properties = folder.resolve("cluster.conf");
    this.environment = environment;
  }

  /** Starts a cluster, and waits until its workers have registered. */
  public static SparkCluster start(File project, int workers)
      throws IOException, InterruptedException {
    return start(project, workers, Map.of(), Map.of());
  }

  /**
   * Starts a cluster, and waits until its workers have registered.
   *
   * @param project a folder that the invoker cloned a project to; the cluster is in its {@code
   *     target/spark}
   * @param workers how many; each has a core and 1 GB for executors
   * @param conf settings of master and workers, such as a secret
   * @param environment further variables of all processes: executors inherit those of their worker
   */
  public static SparkCluster start(
      File project, int workers, Map<String, String> conf, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(project.toPath().resolve("target/spark"));
    SparkCluster cluster = new SparkCluster(folder.toAbsolutePath(), environment);
    try {
      cluster.layOut(project.toPath().resolve(CLASS_PATH), conf);
      cluster.master =
          cluster.run("master", MASTER, "org.apache.spark.deploy.master.Master", List.of());
      for (int worker = 0; worker < workers; worker++) {
        cluster.workers.add(
            cluster.run(
                "worker-" + worker,
                REGISTERED,
                "org.apache.spark.deploy.worker.Worker",
                List.of("--cores", "1", "--memory", "1g", "--work-dir")));
      }
      for (FollowedProcess worker : cluster.workers) {
        worker.awaitReady();
      }
      return cluster;
    } catch (IOException | InterruptedException e) {
      cluster.close();
      throw e;
    }
  }

  private void layOut(Path classPath, Map<String, String> conf) throws IOException {
    Path jars = Files.createDirectories(folder.resolve("home/jars"));
    for (String jar : Files.readString(classPath).strip().split(File.pathSeparator)) {
      link(jars, Path.of(jar));
    }
    List<String> lines = new ArrayList<>(List.of("spark.master.rest.enabled false"));
    conf.forEach((name, value) -> lines.add(name + " " + value));
    Files.write(properties, lines);
  }

  private static void link(Path folder, Path jar) throws IOException {
    Path link = folder.resolve(jar.getFileName());
    Files.deleteIfExists(link);
    try {
      Files.createSymbolicLink(link, jar);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(jar, link); // as on Windows without the right to make links
    }
  }

  private FollowedProcess run(String name, Pattern ready, String mainClass, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                String.join(
                    File.pathSeparator,
                    folder.resolve("home/jars") + File.separator + "*",
                    location(SparkProcess.class),
                    logger()),
                SparkProcess.class.getName(),
                mainClass));
    command.addAll(List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
    command.addAll(List.of("--properties-file", properties.toString()));
    command.addAll(arguments);
    if (!arguments.isEmpty()) {
      command.addAll(List.of(folder.resolve("work-" + name).toString(), master()));
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("SPARK_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                folder.resolve("home").toString(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "SPARK_LOCAL_DIRS",
                folder.resolve("local").toString()));
    builder.environment().putAll(environment);
    return FollowedProcess.of(builder.start(), ready, folder.resolve(name + ".log"));
  }

  /** What Spark logs with: it has none of its own here. */
  private static String logger() {
    try {
      return location(Class.forName("org.slf4j.simple.SimpleLogger"));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String location(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).getPath();
  }

  /** {@code spark://127.0.0.1:port}. */
  public String master() throws IOException, InterruptedException {
    return master.awaitReady();
  }

  /** The folders of workers have the logs of their executors. */
  public File folder() {
    return folder.toFile();
  }

  /** Writes the properties file of an invoker project, whose POM uses {@code cluster.master}. */
  public void writeProperties(File project) throws IOException, InterruptedException {
    Files.writeString(
        project.toPath().resolve("test.properties"),
        "cluster.master=" + master() + "\n",
        StandardCharsets.ISO_8859_1);
  }

  /** As if a machine lost its power: kills a worker, its executor and what makes stories there. */
  public void kill(int worker) {
    workers.get(worker).kill();
  }

  /**
   * Kills, as {@link #kill} does, the worker whose executor is the first to say that it makes a
   * story.
   *
   * @param project whose build is going to use the cluster
   * @return the number of the executor, once its worker is killed
   */
  public CompletableFuture<String> killFirstAtWork(File project) throws IOException {
    Path log = project.toPath().resolve("target/storygen/events.jsonl");
    WatchService changes = FileSystems.getDefault().newWatchService();
    Files.createDirectories(log.getParent())
        .register(
            changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    CompletableFuture<String> killed = new CompletableFuture<>();
    Thread watcher =
        new Thread(
            () -> {
              try (changes) {
                String executor = firstAtWork(log, changes);
                kill(workerOf(executor));
                killed.complete(executor);
              } catch (IOException | InterruptedException | RuntimeException e) {
                killed.completeExceptionally(e);
              }
            },
            "killer");
    watcher.setDaemon(true);
    watcher.start();
    return killed;
  }

  private static String firstAtWork(Path log, WatchService changes)
      throws IOException, InterruptedException {
    while (true) {
      WatchKey key = changes.take();
      key.pollEvents();
      key.reset();
      if (Files.exists(log)) {
        Matcher matcher = AT_WORK.matcher(Files.readString(log));
        if (matcher.find()) {
          return matcher.group(1);
        }
      }
    }
  }

  /** Workers have a folder for each of their executors. */
  private int workerOf(String executor) throws IOException {
    for (int worker = 0; worker < workers.size(); worker++) {
      try (Stream<Path> all = Files.walk(folder.resolve("work-worker-" + worker), 2)) {
        if (all.anyMatch(file -> file.endsWith(executor))) {
          return worker;
        }
      }
    }
    throw new IllegalStateException("No worker has executor " + executor);
  }

  /** Ends all processes, and deletes the copies of jars that executors got; their logs stay. */
  @Override
  public void close() throws IOException {
    workers.forEach(FollowedProcess::kill);
    if (master != null) {
      master.kill();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path jar : all.filter(file -> file.toString().endsWith(".jar")).toList()) {
        Files.delete(jar);
      }
    }
  }
}
