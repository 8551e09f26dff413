package dev.storygen.plugin;

import dev.storygen.engine.EngineModule;
import dev.storygen.provider.ProviderKind;
import dev.storygen.worker.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * A class path that goals need.
 *
 * @param goals that need it: {@code verify, baseline}
 * @param artifacts that the class path is resolved from
 * @param gpl whether FFmpeg is the one with GPL parts
 * @param platform of the natives, as {@code linux-arm64}
 */
record GoalClassPath(String goals, List<String> artifacts, boolean gpl, String platform) {

  private static final Map<String, Set<ProviderKind>> JUDGING =
      Map.of(
          "verify, baseline",
          RecognitionProviders.inspecting(),
          "verify with transcript-match",
          RecognitionProviders.recognising());

  /** The kinds of providers by the goals that use them. */
  private static final Map<String, Set<ProviderKind>> KINDS = kinds("generate, preflight, doctor");

  /** Of the goals that an engine does the work of. */
  private static final Map<String, Set<ProviderKind>> KINDS_OF_ENGINE = kinds("generate");

  static {
    KINDS.put("ideas", EnumSet.of(ProviderKind.TEXT));
  }

  private static Map<String, Set<ProviderKind>> kinds(String making) {
    Map<String, Set<ProviderKind>> kinds = new TreeMap<>(JUDGING);
    kinds.put(making, EnumSet.allOf(ProviderKind.class));
    return kinds;
  }

  /**
   * The class paths of all goals, each once: the one list of what a configuration needs.
   *
   * @param selected settings by element of {@code <providers>}
   * @param engine where stories are made
   */
  static List<GoalClassPath> of(
      Map<String, Map<String, String>> selected,
      BriefNeeds briefs,
      Task.EngineChoice engine,
      boolean gpl) {
    List<GoalClassPath> all = new ArrayList<>(distinct(KINDS, selected, briefs, gpl));
    EngineModule.of(engine.name())
        .ifPresent(
            module -> {
              for (GoalClassPath local : distinct(KINDS_OF_ENGINE, selected, briefs, gpl)) {
                all.add(local.with(module));
                engine.platforms().forEach(platform -> all.add(local.on(platform)));
              }
            });
    return List.copyOf(all);
  }

  private static Collection<GoalClassPath> distinct(
      Map<String, Set<ProviderKind>> kindsByGoals,
      Map<String, Map<String, String>> selected,
      BriefNeeds briefs,
      boolean gpl) {
    Map<List<String>, GoalClassPath> distinct = new LinkedHashMap<>();
    kindsByGoals.forEach(
        (goals, kinds) -> {
          List<String> artifacts = ProviderModules.artifacts(kinds, selected, briefs);
          distinct.merge(
              artifacts,
              new GoalClassPath(goals, artifacts, gpl, Platform.classifier()),
              GoalClassPath::alsoFor);
        });
    return distinct.values();
  }

  private GoalClassPath alsoFor(GoalClassPath other) {
    return new GoalClassPath(goals + ", " + other.goals, artifacts, gpl, platform);
  }

  /** Of the process that the engine runs in. */
  private GoalClassPath with(EngineModule engine) {
    List<String> all = new ArrayList<>(artifacts);
    all.add(engine.artifactId());
    return new GoalClassPath(goals + ", with " + engine.artifactId(), all, gpl, platform);
  }

  /** Of machines of the engine. */
  private GoalClassPath on(String other) {
    return new GoalClassPath(goals + ", on " + other, artifacts, gpl, other);
  }

  /** The first of the goals. */
  String goal() {
    return goals.split("[, ]")[0];
  }

  List<Path> resolve(WorkerClassPath classPath, PluginDescriptor plugin)
      throws MojoExecutionException {
    return classPath.resolve(goal(), artifacts, plugin, gpl, platform);
  }
}
