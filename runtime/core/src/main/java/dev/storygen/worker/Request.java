package dev.storygen.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.storygen.check.GateSettings;
import dev.storygen.event.Event.RunStarted;
import dev.storygen.event.EventOrigin;
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
 * What a worker is asked to do.
 *
 * @param project the folder that paths in events are relative to
 * @param events the file that it appends events to
 * @param threads stories side by side, from 1
 * @param stories only these; empty for all
 * @param resumed whether it goes on after a worker that died
 * @param added whether it adds to what an earlier run of the goal did in the same build
 * @param origin the build, the run and the process that carries it out
 * @param environment versions of what the build runs on, by name: {@code maven}
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

  /** A request of a build that nothing went before in. */
  public Request(
      Path project,
      Path events,
      int threads,
      List<String> stories,
      EventOrigin origin,
      Map<String, String> environment,
      Task task) {
    this(project, events, threads, stories, false, false, origin, environment, task);
  }

  /** The event that says that a worker took it. */
  public RunStarted started(Instant at, List<String> all) {
    return new RunStarted(at, task.goal(), all, resumed || added, workerEnvironment());
  }

  /** The worker's versions and platform, and what the build says of its own. */
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
  })
  public sealed interface Task {

    /** The goal's name, as users type it. */
    String goal();
  }

  /** A task that runs providers. */
  public sealed interface ProviderTaskRequest extends Task {

    /** The providers and the limits of their services. */
    ProviderChoice choice();
  }

  /**
   * Makes stories.
   *
   * @param briefs the folder of the briefs
   * @param output the folder that gets a folder a story
   * @param concurrency stories in progress at once; 0 for as many as suit the providers
   * @param choice the providers
   */
  public record Generate(
      Path briefs, Path output, PipelineSettings settings, int concurrency, ProviderChoice choice)
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
   * The selected providers, and the limits of their services. Contains no keys: the worker gets
   * those in its environment.
   *
   * @param providers the settings of each element of {@code <providers>}, its {@code name} and
   *     {@code fallback} among them
   * @param resilience the settings of {@code <resilience>}
   * @param budget the settings of {@code <budget>}
   * @param spent what other goals of the build have used of the budget, by label of {@link
   *     dev.storygen.provider.Resource}
   */
  public record ProviderChoice(
      Map<String, Map<String, String>> providers,
      Map<String, String> resilience,
      Map<String, String> budget,
      Map<String, Long> spent) {

    public ProviderChoice {
      providers = Map.copyOf(providers);
      resilience = Map.copyOf(resilience);
      budget = Map.copyOf(budget);
      spent = Map.copyOf(spent);
    }

    /** The default providers, without limits. */
    public static ProviderChoice embedded() {
      return new ProviderChoice(Map.of(), Map.of(), Map.of(), Map.of());
    }
  }

  /**
   * Proposes stories.
   *
   * @param ideas topic and number
   * @param briefs the folder that gets a brief an idea
   * @param choice the providers
   */
  public record Ideas(IdeaRequest ideas, Path briefs, ProviderChoice choice)
      implements ProviderTaskRequest {

    @Override
    public String goal() {
      return "ideas";
    }
  }

  /**
   * Looks at what is set up.
   *
   * @param briefs the folder of the briefs
   * @param choice the providers
   * @param connect whether to try the ways to the services
   */
  public record Doctor(Path briefs, ProviderChoice choice, boolean connect)
      implements ProviderTaskRequest {

    @Override
    public String goal() {
      return "doctor";
    }
  }

  /**
   * Judges stories.
   *
   * @param briefs the folder of the briefs, for what they say they expect; need not be there
   * @param output the folder that has a folder a story
   */
  public record Verify(Path briefs, Path output, GateSettings settings) implements Task {

    @Override
    public String goal() {
      return "verify";
    }
  }

  /** The same request for some of its stories, after a worker that died. */
  public Request resumedWith(List<String> rest, int restThreads) {
    return new Request(project, events, restThreads, rest, true, added, origin, environment, task);
  }

  /** The same request, which adds to what the build did before. */
  public Request adding() {
    return new Request(project, events, threads, stories, resumed, true, origin, environment, task);
  }

  /** The same request for a worker process. */
  public Request ofWorker(int number) {
    return new Request(
        project,
        events,
        threads,
        stories,
        resumed,
        added,
        origin.ofWorker(number),
        environment,
        task);
  }

  /** A file as events name it: relative to the project where it lies in it, with slashes. */
  public String relative(Path file) {
    Path relative = file.startsWith(project) ? project.relativize(file) : file;
    return relative.toString().replace('\\', '/');
  }

  public static Request read(Path file) throws IOException {
    return Json.mapper().readValue(file.toFile(), Request.class);
  }

  public void write(Path file) throws IOException {
    Json.mapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
  }
}
