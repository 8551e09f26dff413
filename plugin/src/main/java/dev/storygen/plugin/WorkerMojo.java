package dev.storygen.plugin;

import dev.storygen.event.Event;
import dev.storygen.event.Event.RunRejected;
import dev.storygen.event.EventOrigin;
import dev.storygen.event.Events;
import dev.storygen.event.LoggedEvents;
import dev.storygen.log.ConsoleLine;
import dev.storygen.log.ControlCharacters;
import dev.storygen.log.DailyLog;
import dev.storygen.worker.Request;
import dev.storygen.worker.parent.Supervisor;
import dev.storygen.worker.parent.WorkerProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.commons.text.StringTokenizer;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.shared.utils.logging.MessageUtils;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.eclipse.aether.RepositorySystem;

/**
 * What the goals share that have a worker do the work: the project, the worker, log and console.
 */
abstract class WorkerMojo extends AbstractMojo {

  @Inject private RepositorySystem repositorySystem;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File baseDirectory;

  /** Skips the goal, with a line in the log. */
  @Parameter(property = "storygen.skip", defaultValue = "false")
  private boolean skip;

  /** The folder of the briefs. */
  @Parameter(property = "storygen.sourceDirectory", defaultValue = "${basedir}/src/main/storygen")
  private File sourceDirectory;

  /** The folder that has a folder a story; {@code target/storygen} where it is not set. */
  @Parameter(property = "storygen.outputDirectory")
  private File outputDirectory;

  /** Only these stories; all where none is named. */
  @Parameter(property = "storygen.story")
  private List<String> story;

  /** Stories side by side; 0 for one a core. */
  @Parameter(property = "storygen.threads", defaultValue = "0")
  private int threads;

  /** Arguments of the worker's JVM, as {@code -Xmx2g}. */
  @Parameter(property = "storygen.argLine", defaultValue = "")
  private String argLine;

  /** {@code lgpl}, or {@code gpl} for FFmpeg with x264. */
  @Parameter(property = "storygen.natives", defaultValue = "lgpl")
  private String natives;

  /** {@code auto} for a footer on a terminal; {@code plain} for lines only. */
  @Parameter(property = "storygen.console", defaultValue = "auto")
  private String console;

  /** The folder of the daily logs; {@code target/storygen/logs} where it is not set. */
  @Parameter(property = "storygen.logDirectory")
  private File logDirectory;

  /** Months that logs of past months are kept, compressed. */
  @Parameter(property = "storygen.logMonths", defaultValue = "12")
  private int logMonths;

  /** The goal's name. */
  abstract String goal();

  /** What a worker is to do. */
  abstract Request.Task task(Path briefs, Path output, GroupedProperties properties);

  /** What the worker of a task runs with. */
  abstract WorkerSetup setup(Request.Task task) throws MojoExecutionException;

  /** Who else hears of each event as it happens. */
  Consumer<Event> listener() {
    return event -> {};
  }

  /** The file of the run's events, in {@code target/storygen}. */
  String eventsFile() {
    return "events.jsonl";
  }

  /** Refuses settings that are wrong, before any work. */
  void refuseWrongSettings() {}

  /** Makes the best of a run whose worker was stopped. */
  void interrupted(Request request, Exception reason) {}

  /** Whether there is anything to do; says so where there is not. */
  abstract boolean ready() throws MojoFailureException;

  /**
   * Says what came of the run, and fails the build where that was not good enough.
   *
   * @param events of the log: also those of earlier runs of the build, and what verify judges
   * @param own those of this run
   */
  abstract void conclude(LoggedEvents events, List<Event> own)
      throws IOException, MojoExecutionException, MojoFailureException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("storygen:" + goal() + " is skipped (storygen.skip).");
      return;
    }
    try {
      Request request = request();
      boolean gpl = Platform.isGpl(natives);
      refuseWrongSettings();
      if (ready()) {
        LoggedEvents events = run(request, worker(setup(request.task()), gpl));
        List<Event> own = events.ofRun(request.origin().run());
        refuseRejected(own);
        conclude(events, own);
      }
    } catch (IllegalArgumentException
        | IllegalStateException
        | IOException
        | UncheckedIOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("storygen:" + goal() + " was interrupted.", e);
    }
  }

  private LoggedEvents run(Request request, WorkerProcess worker)
      throws IOException, InterruptedException {
    DailyLog log = log();
    try (Console.Ticking shown = new Console.Ticking(console())) {
      return new Supervisor(worker, Clock.systemUTC())
          .run(request, log.andThen(listener()).andThen(shown));
    } catch (IOException | InterruptedException e) {
      log.failed(e);
      interrupted(request, e);
      throw e;
    }
  }

  private Console console() {
    Map<String, String> environment = ConsoleMode.environment(session.getSystemProperties());
    MavenExecutionRequest build = session.getRequest();
    ConsoleMode mode =
        ConsoleMode.of(
            console,
            build.isInteractiveMode(),
            build.getDegreeOfConcurrency(),
            !getLog().isInfoEnabled(),
            environment);
    Footer footer = mode == ConsoleMode.LIVE ? Footer.open().orElse(null) : null;
    boolean coloured =
        MessageUtils.isColorEnabled() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Console(goal(), this::say, footer, coloured, Clock.systemUTC());
  }

  private DailyLog log() {
    File folder = logDirectory == null ? built("storygen/logs") : logDirectory;
    String origin = goal() + "@" + (project.getFile() == null ? "-" : project.getArtifactId());
    return DailyLog.open(folder.toPath(), origin, logMonths, Clock.systemDefaultZone());
  }

  private Request request() {
    return new Request(
        baseDirectory.toPath().toAbsolutePath(),
        built("storygen").toPath().resolve(eventsFile()),
        threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
        story == null ? List.of() : story,
        EventOrigin.newRun(ProjectHistory.build(session).id()),
        environment(),
        task(sourceDirectory.toPath(), outputDirectory().toPath(), properties()));
  }

  /** Settings given by properties. */
  final GroupedProperties properties() {
    return new GroupedProperties(project.getProperties(), session.getUserProperties());
  }

  private Map<String, String> environment() {
    String maven = session.getSystemProperties().getProperty("maven.version");
    Map<String, String> environment = new TreeMap<>(Map.of("storygen", plugin.getVersion()));
    if (maven != null) {
      environment.put("maven", maven);
    }
    return environment;
  }

  private WorkerProcess worker(WorkerSetup setup, boolean gpl) throws MojoExecutionException {
    List<Path> classPath =
        new WorkerClassPath(
                repositorySystem,
                session.getRepositorySession(),
                project.getRemotePluginRepositories())
            .resolve(setup.modules(), plugin, gpl);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> arguments = new ArrayList<>(setup.jvmArguments());
    arguments.addAll(new StringTokenizer(argLine == null ? "" : argLine, ' ', '"').getTokenList());
    return new WorkerProcess(
        java, arguments, classPath, setup.environment(), built("storygen").toPath());
  }

  private void refuseRejected(List<Event> events) throws MojoFailureException {
    for (RunRejected rejected : Events.of(events, RunRejected.class)) {
      String message =
          rejected.message().lines().map(ControlCharacters::line).collect(Collectors.joining("\n"));
      throw new MojoFailureException(message.contains("\n") ? "\n" + message : message);
    }
  }

  final void say(ConsoleLine line) {
    String text = ControlCharacters.line(line.text());
    switch (line.level()) {
      case INFO -> getLog().info(text);
      case WARNING -> getLog().warn(text);
      case ERROR -> getLog().error(text);
    }
  }

  /** A tree of elements with the values of properties that other goals set; null for none. */
  final PlexusConfiguration evaluated(PlexusConfiguration elements) {
    return elements == null
        ? null
        : new LateExpressions(new PluginParameterExpressionEvaluator(session, execution))
            .in(elements);
  }

  final MavenProject project() {
    return project;
  }

  final File baseDirectory() {
    return baseDirectory;
  }

  MavenSession session() {
    return session;
  }

  File sourceDirectory() {
    return sourceDirectory;
  }

  File outputDirectory() {
    return outputDirectory == null ? built("storygen") : outputDirectory;
  }

  final ProjectFiles files() {
    return new ProjectFiles(project, session, baseDirectory);
  }

  /** A file of the build directory. */
  File built(String name) {
    return files().built(name);
  }

  /** A file as the user finds it. */
  String shown(File file) {
    return files().shown(file);
  }
}
