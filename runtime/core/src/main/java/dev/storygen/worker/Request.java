package dev.storygen.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.storygen.brief.BriefSource;
import dev.storygen.check.GateSettings;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.EventOrigin;
import dev.storygen.forecast.Rates;
import dev.storygen.media.AtomicFile;
import dev.storygen.model.Json;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.IdeaRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The work of one worker process.
 *
 * @param project the folder that paths in events are relative to
 * @param events the event log
 * @param threads stories in parallel, from 1
 * @param stories the ids of the stories; empty for all
 * @param resumed whether the worker replaces one that crashed
 * @param added whether an earlier run of the goal in the same build is in the log
 * @param origin the build, the run and the process
 * @param sentAt the time of the build's clock when the request was sent to a worker; null before
 * @param environment versions of the build by name: {@code maven}
 * @param task the goal and its settings
 */
public record Request(
    Path project,
    Path events,
    int threads,
    List<String> stories,
    boolean resumed,
    boolean added,
    EventOrigin origin,
    Instant sentAt,
    Map<String, String> environment,
    Task task) {

  public Request {
    stories = List.copyOf(stories);
    environment = Map.copyOf(environment);
    if (threads < 1) {
      throw new IllegalArgumentException(
          "storygen.threads is " + threads + ", but expected at least 1.");
    }
  }

  /** The first request of a run. */
  public Request(
      Path project,
      Path events,
      int threads,
      List<String> stories,
      EventOrigin origin,
      Map<String, String> environment,
      Task task) {
    this(project, events, threads, stories, false, false, origin, null, environment, task);
  }

  /** The event of a worker that accepts the request. */
  public RunStarted started(Instant at, List<String> all) {
    return new RunStarted(at, task.goal(), all, resumed || added, workerEnvironment());
  }

  /** The versions of the build, and those and the platform of this process. */
  private Map<String, String> workerEnvironment() {
    Map<String, String> all = new TreeMap<>(environment);
    all.put("java", System.getProperty("java.version"));
    all.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    all.put("arch", System.getProperty("os.arch"));
    all.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    return all;
  }

  /** A goal and its settings. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "goal")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Generate.class, name = "generate"),
    @JsonSubTypes.Type(value = Verify.class, name = "verify"),
    @JsonSubTypes.Type(value = Ideas.class, name = "ideas"),
    @JsonSubTypes.Type(value = Doctor.class, name = "doctor"),
    @JsonSubTypes.Type(value = Preflight.class, name = "preflight"),
  })
  public sealed interface Task {

    /** The name of the goal: {@code generate}. */
    String goal();
  }

  /** A task that needs providers. */
  public sealed interface ProviderTaskRequest extends Task {

    /** The configured providers. */
    ProviderChoice providers();
  }

  /**
   * Generates stories.
   *
   * @param briefs where the briefs are
   * @param output the folder for a folder of each story
   * @param settings of captions, audio and video
   * @param concurrency stories in flight; 0 for a number that suits the providers
   * @param providers the configured providers
   */
  public record Generate(
      BriefSource briefs,
      Path output,
      PipelineSettings settings,
      int concurrency,
      ProviderChoice providers)
      implements ProviderTaskRequest {

    public Generate {
      if (concurrency < 0) {
        throw new IllegalArgumentException(
            "storygen.concurrency is " + concurrency + ", but expected 1 or more, or 0.");
      }
    }

    @Override
    public String goal() {
      return "generate";
    }
  }

  /**
   * The configured providers, the resilience of their calls and the budget. It holds no key: keys
   * are in the environment of the worker.
   *
   * @param settings of each element of {@code <providers>}, with its {@code name} and {@code
   *     fallback}
   * @param resilience the settings of {@code <resilience>}
   * @param budget the settings of {@code <budget>}
   * @param spent the amounts that earlier goals of the build have used, by label of {@link
   *     dev.storygen.provider.Resource}
   */
  public record ProviderChoice(
      Map<String, Map<String, String>> settings,
      Map<String, String> resilience,
      Map<String, String> budget,
      Map<String, Long> spent) {

    public ProviderChoice {
      settings = Map.copyOf(settings);
      resilience = Map.copyOf(resilience);
      budget = Map.copyOf(budget);
      spent = Map.copyOf(spent);
    }

    /** The embedded providers, which use no service. */
    public static ProviderChoice embedded() {
      return new ProviderChoice(Map.of(), Map.of(), Map.of(), Map.of());
    }
  }

  /**
   * Proposes stories.
   *
   * @param ideas topic and number
   * @param briefs the folder for a brief of each idea, and what lies in it
   * @param providers the configured providers
   */
  public record Ideas(IdeaRequest ideas, BriefSource briefs, ProviderChoice providers)
      implements ProviderTaskRequest {

    @Override
    public String goal() {
      return "ideas";
    }
  }

  /**
   * Reports what is set up.
   *
   * @param briefs where the briefs are
   * @param settings of captions, audio and video
   * @param providers the configured providers
   * @param connect whether to test the connections to services
   */
  public record Doctor(
      BriefSource briefs, PipelineSettings settings, ProviderChoice providers, boolean connect)
      implements ProviderTaskRequest {

    @Override
    public String goal() {
      return "doctor";
    }
  }

  /**
   * Finds out what stories will take.
   *
   * @param briefs where the briefs are
   * @param output the folder for a folder of each story
   * @param settings of captions, audio and video
   * @param providers the configured providers
   * @param rates of earlier builds
   * @param offline whether the network is not to be used
   * @param connect whether to connect to the services
   */
  public record Preflight(
      BriefSource briefs,
      Path output,
      PipelineSettings settings,
      ProviderChoice providers,
      Rates rates,
      boolean offline,
      boolean connect)
      implements ProviderTaskRequest {

    @Override
    public String goal() {
      return "preflight";
    }
  }

  /**
   * Checks stories.
   *
   * @param briefs where the briefs are, for the durations that they expect
   * @param output the folder with a folder of each story
   * @param settings of the checks
   * @param providers the configured providers, for checks that have speech recognised
   * @param baseline null for none
   * @param changedSince a git revision: only stories that changed since then are judged; null for
   *     all
   */
  public record Verify(
      BriefSource briefs,
      Path output,
      GateSettings settings,
      ProviderChoice providers,
      BaselineChoice baseline,
      String changedSince)
      implements ProviderTaskRequest {

    /** All stories, without a baseline. */
    public Verify(
        BriefSource briefs, Path output, GateSettings settings, ProviderChoice providers) {
      this(briefs, output, settings, providers, null, null);
    }

    /** Without a service. */
    public Verify(BriefSource briefs, Path output, GateSettings settings) {
      this(briefs, output, settings, ProviderChoice.embedded());
    }

    @Override
    public String goal() {
      return "verify";
    }
  }

  /**
   * The baseline of {@code verify}.
   *
   * @param file the file; one that is missing is an empty baseline unless it is required
   * @param folder that of the stories, as entries of the file have it; null for the default
   * @param required whether the file has to be there
   * @param accepting whether every violation is accepted
   */
  public record BaselineChoice(Path file, String folder, boolean required, boolean accepting) {}

  /** The same request for the remaining stories, after a crash. */
  public Request resumedWith(List<String> remaining, int parallel) {
    return new Request(
        project, events, parallel, remaining, true, added, origin, sentAt, environment, task);
  }

  /** The same request after an earlier run of the goal in the build. */
  public Request adding() {
    return new Request(
        project, events, threads, stories, resumed, true, origin, sentAt, environment, task);
  }

  /**
   * The same request for a worker process.
   *
   * @param now the time of the build's clock
   */
  public Request ofWorker(int number, Instant now) {
    return new Request(
        project,
        events,
        threads,
        stories,
        resumed,
        added,
        origin.ofWorker(number),
        now,
        environment,
        task);
  }

  /** The name of a file in events: with slashes, and relative to the project if within it. */
  public String relative(Path file) {
    Path relative = file.startsWith(project) ? project.relativize(file) : file;
    return relative.toString().replace('\\', '/');
  }

  public static Request read(Path file) throws IOException {
    return Json.mapper().readValue(file.toFile(), Request.class);
  }

  public void write(Path file) throws IOException {
    AtomicFile.writeString(
        file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }
}
