package dev.storygen.worker.parent;

import dev.storygen.provider.ProviderModule;
import dev.storygen.worker.Request;
import dev.storygen.worker.child.WorkerMain;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts worker processes and reads their events.
 *
 * @param java the {@code java} launcher
 * @param arguments of the JVM
 * @param classPath of the worker
 * @param environment variables in addition to those of this process; secrets are passed here only
 * @param folder for the request, the output and crash files
 * @param kept whether the folder stays after the run: else messages have the end of the output and
 *     name no file
 * @param archives the folder of the archives of classes; null for none
 */
public record WorkerProcess(
    Path java,
    List<String> arguments,
    List<Path> classPath,
    Map<String, String> environment,
    Path folder,
    boolean kept,
    Path archives) {

  /** In the JVM's crash file; Windows has exceptions. */
  private static final Pattern CRASH =
      Pattern.compile("# +(?:SIG[A-Z]+ \\(0x([0-9a-f]+)\\)|(EXCEPTION_[A-Z_]+) )");

  private static final long POLL_MILLIS = 50;
  private static final long SHUTDOWN_SECONDS = 10;

  /** Reads the lines that were added to an event log. */
  @FunctionalInterface
  interface LogPoll {
    void read() throws IOException;
  }

  /** Without archives, in a folder that stays. */
  public WorkerProcess(
      Path java,
      List<String> arguments,
      List<Path> classPath,
      Map<String, String> environment,
      Path folder) {
    this(java, arguments, classPath, environment, folder, true, null);
  }

  /** The file with the output of the workers. */
  public Path log() {
    return output().file();
  }

  private WorkerLog output() {
    return new WorkerLog(folder, WorkerLog.MAX_BYTES, WorkerLocale.current().charset());
  }

  /**
   * Runs a worker and waits for its end.
   *
   * @param poll reads what the worker has added to the event log; called again and again
   * @return the cause of its end: {@code exit code 0}, {@code signal 11}
   */
  String run(Request request, LogPoll poll) throws IOException, InterruptedException {
    Path file = folder.resolve(request.task().goal() + "-request.json");
    request.write(file);
    WorkerLog output = output();
    output.begin(request.task().goal());
    Optional<ClassArchive> archive = archive();
    Process process = start(file, archive.map(ClassArchive::arguments).orElse(List.of()));
    Thread copier = output.copy(process.getInputStream());
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        poll.read();
      }
      poll.read();
    } finally {
      end(process, copier);
      boolean succeeded = !process.isAlive() && process.exitValue() == 0;
      archive.ifPresent(used -> used.workerEnded(succeeded));
    }
    return cause(process);
  }

  private Optional<ClassArchive> archive() {
    return archives == null ? Optional.empty() : ClassArchive.of(archives, classPath, arguments);
  }

  /**
   * Ends a worker that still runs. It has some time to delete incomplete files; what it printed is
   * copied first, as {@link Process#destroyForcibly} closes its output.
   */
  private static void end(Process process, Thread output) throws IOException, InterruptedException {
    // Set if the interrupt came while the log was read: waiting would end at once.
    boolean interrupted = Thread.interrupted();
    try {
      if (process.isAlive()) {
        process.getOutputStream().close();
        process.waitFor(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        process.toHandle().destroyForcibly();
      }
      output.join(TimeUnit.SECONDS.toMillis(SHUTDOWN_SECONDS));
    } finally {
      process.destroyForcibly();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Process start(Path request, List<String> archive) throws IOException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"));
    command.add("-Djava.awt.headless=true");
    if (Runtime.version().feature() >= 22) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    WorkerLocale locale = WorkerLocale.current();
    command.addAll(locale.arguments());
    command.add("-D" + ProviderModule.NATIVES_FOLDER + "=" + folder.resolve(".natives"));
    command.addAll(archive);
    command.addAll(arguments);
    command.add(WorkerMain.class.getName());
    command.add(request.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(locale.environment());
    builder.environment().putAll(environment);
    // Not on the command line, which has a length limit.
    builder
        .environment()
        .put(
            "CLASSPATH",
            String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    return builder.start();
  }

  /**
   * The last lines of the output of the last worker, at most {@code most}: without those that name
   * a file of a folder that does not stay.
   */
  public List<String> lastLines(int most) throws IOException {
    return output().lastLines(most).stream()
        .filter(line -> kept || !line.contains(folder.toString()))
        .toList();
  }

  /** The line of the last worker's output that says most of its end; empty for none. */
  String tellingLine() throws IOException {
    return output().tellingLine();
  }

  /** On Unix, the exit code of a killed process is 128 plus the signal, in shells and in Java. */
  private String cause(Process process) throws IOException {
    int code = process.exitValue();
    Path crash = folder.resolve("hs_err_pid" + process.pid() + ".log");
    if (Files.exists(crash)) {
      Matcher reason = CRASH.matcher(Files.readString(crash));
      if (reason.find()) {
        return reason.group(1) == null
            ? reason.group(2)
            : "signal " + Integer.parseInt(reason.group(1), 16);
      }
    }
    return code > 128 && code < 160 ? "signal " + (code - 128) : "exit code " + code;
  }
}
