package dev.storygen.worker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.storygen.brief.BriefSource;
import dev.storygen.cache.CacheBounds;
import dev.storygen.cache.CacheMode;
import dev.storygen.check.GateSettings;
import dev.storygen.forecast.Rates;
import dev.storygen.model.Stage;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.IdeaRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A goal and its settings. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "goal")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Task.Generate.class, name = "generate"),
  @JsonSubTypes.Type(value = Task.Verify.class, name = "verify"),
  @JsonSubTypes.Type(value = Task.Judge.class, name = "judge"),
  @JsonSubTypes.Type(value = Task.Ideas.class, name = "ideas"),
  @JsonSubTypes.Type(value = Task.Doctor.class, name = "doctor"),
  @JsonSubTypes.Type(value = Task.Preflight.class, name = "preflight"),
})
public sealed interface Task {

  /** The name of the goal: {@code generate}. */
  String goal();

  /** A task that needs providers. */
  sealed interface UsingProviders extends Task {

    /** Where the briefs are. */
    BriefSource briefs();

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
   * @param cache where results are kept
   * @param engine where the stories are made
   */
  record Generate(
      BriefSource briefs,
      Path output,
      PipelineSettings settings,
      int concurrency,
      ProviderChoice providers,
      CacheChoice cache,
      EngineChoice engine)
      implements UsingProviders {

    public Generate {
      if (concurrency < 0) {
        throw new IllegalArgumentException(
            "storygen.concurrency is " + concurrency + ", but expected 1 or more, or 0.");
      }
    }

    /** On this machine. */
    public Generate(
        BriefSource briefs,
        Path output,
        PipelineSettings settings,
        int concurrency,
        ProviderChoice providers,
        CacheChoice cache) {
      this(briefs, output, settings, concurrency, providers, cache, EngineChoice.local());
    }

    @Override
    public String goal() {
      return "generate";
    }
  }

  /**
   * A cache of results.
   *
   * @param directory where it is
   * @param mode how it is used
   * @param bounds what it keeps
   * @param forced stages that are made anew
   * @param project tells stories of the same id apart, wherever the project lies
   * @param strict whether files are read to know their content, whatever the file system says
   */
  record CacheChoice(
      Path directory,
      CacheMode mode,
      CacheBounds bounds,
      Set<Stage> forced,
      String project,
      boolean strict) {

    public CacheChoice {
      forced = Set.copyOf(forced);
    }

    /** A cache whose results are used. */
    public CacheChoice(Path directory, CacheMode mode, CacheBounds bounds) {
      this(directory, mode, bounds, Set.of(), "", false);
    }

    /** No cache. */
    public static CacheChoice off() {
      return new CacheChoice(Path.of(""), CacheMode.OFF, new CacheBounds(0, Duration.ZERO));
    }
  }

  /**
   * Where stories are made.
   *
   * @param name of the engine
   * @param master the address of the cluster; null for none
   * @param outputDirectory the folder or URI where the machines of the cluster publish results;
   *     null for that of the stories
   * @param conf settings of the cluster by name
   * @param platforms of the machines of the cluster, as {@code linux-arm64}, beside that of this
   *     one
   */
  record EngineChoice(
      String name,
      String master,
      String outputDirectory,
      Map<String, String> conf,
      List<String> platforms) {

    /** The name of the engine that makes all stories on this machine. */
    public static final String LOCAL = "local";

    public EngineChoice {
      conf = Map.copyOf(conf);
      platforms = List.copyOf(platforms);
    }

    /** Machines of the platform of this one. */
    public EngineChoice(
        String name, String master, String outputDirectory, Map<String, String> conf) {
      this(name, master, outputDirectory, conf, List.of());
    }

    /** This machine. */
    public static EngineChoice local() {
      return new EngineChoice(LOCAL, null, null, Map.of());
    }

    /** Whether stories are made on this machine, by the worker itself. */
    @JsonIgnore
    public boolean isLocal() {
      return name.equals(LOCAL);
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
  record ProviderChoice(
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
  record Ideas(IdeaRequest ideas, BriefSource briefs, ProviderChoice providers)
      implements UsingProviders {

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
  record Doctor(
      BriefSource briefs, PipelineSettings settings, ProviderChoice providers, boolean connect)
      implements UsingProviders {

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
   * @param cache where results are kept
   */
  record Preflight(
      BriefSource briefs,
      Path output,
      PipelineSettings settings,
      ProviderChoice providers,
      Rates rates,
      boolean offline,
      boolean connect,
      CacheChoice cache)
      implements UsingProviders {

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
   * @param cache where the facts of media are kept
   * @param engine where the stories are judged
   */
  record Verify(
      BriefSource briefs,
      Path output,
      GateSettings settings,
      ProviderChoice providers,
      BaselineChoice baseline,
      String changedSince,
      CacheChoice cache,
      EngineChoice engine)
      implements UsingProviders {

    /** All stories, on this machine and without a baseline. */
    public Verify(
        BriefSource briefs, Path output, GateSettings settings, ProviderChoice providers) {
      this(
          briefs, output, settings, providers, null, null, CacheChoice.off(), EngineChoice.local());
    }

    /** With facts that are kept. */
    public Verify with(CacheChoice kept) {
      return new Verify(briefs, output, settings, providers, baseline, changedSince, kept, engine);
    }

    /** On a machine that is told what to judge, what the baseline is, and when to call services. */
    public Verify elsewhere() {
      return new Verify(
          briefs,
          output,
          settings,
          new ProviderChoice(providers.settings(), providers.resilience(), Map.of(), Map.of()),
          null,
          null,
          cache,
          EngineChoice.local());
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
   * Judges some of the stories of a {@code verify}, which an engine has another machine do.
   *
   * @param verify without what is told here
   * @param stories to be judged
   * @param baseline the file with a {@link dev.storygen.check.GateBaseline}; null for none
   */
  record Judge(Verify verify, List<JudgedStory> stories, Path baseline) implements UsingProviders {

    public Judge {
      stories = List.copyOf(stories);
    }

    @Override
    public String goal() {
      return "judge";
    }

    @Override
    @JsonIgnore
    public BriefSource briefs() {
      return verify.briefs();
    }

    @Override
    @JsonIgnore
    public ProviderChoice providers() {
      return verify.providers();
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
  record BaselineChoice(Path file, String folder, boolean required, boolean accepting) {}
}
