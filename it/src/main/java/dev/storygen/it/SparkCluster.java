package dev.storygen.it;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  private static final int START_SECONDS = 60;

  private final Path folder;
  private final Path properties;
  private final Map<String, String> environment;
  private final List<Running> workers = new ArrayList<>();
  private Running master;

  private record Running(Process process, CompletableFuture<String> ready, Path log) {

    String awaitReady() throws IOException, InterruptedException {
      try {
        return ready.get(START_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new IOException("Spark did not start:\n" + Files.readString(log), e);
      }
    }

    /** Kills it (signal 9) and the processes that it has started. */
    void kill() {
      List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
      all.add(0, process.toHandle());
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(each -> each.onExit().join());
    }
  }

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
      for (Running worker : cluster.workers) {
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

  private Running run(String name, Pattern ready, String mainClass, List<String> arguments)
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
    return follow(builder.start(), ready, folder.resolve(name + ".log"));
  }

  /** Keeps what a process says, and waits for a line of it. */
  private static Running follow(Process process, Pattern line, Path log) {
    CompletableFuture<String> ready = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8);
                  Writer out = Files.newBufferedWriter(log)) {
                for (String said = in.readLine(); said != null; said = in.readLine()) {
                  out.write(said + System.lineSeparator());
                  out.flush();
                  Matcher matcher = line.matcher(said);
                  if (matcher.find()) {
                    ready.complete(matcher.group(1));
                  }
                }
                ready.completeExceptionally(new IOException(log + " ended"));
              } catch (IOException e) {
                ready.completeExceptionally(e);
              }
            },
            log.getFileName().toString());
    reader.setDaemon(true);
    reader.start();
    return new Running(process, ready, log);
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

  /** Ends all processes, and deletes the copies of jars that executors got; their logs stay. */
  @Override
  public void close() throws IOException {
    workers.forEach(Running::kill);
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
