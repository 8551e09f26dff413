package dev.storygen.plugin;

import dev.storygen.engine.EngineModule;
import dev.storygen.provider.ProviderKind;
import dev.storygen.provider.ProviderModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * A class path that goals need.
 *
 * @param goals that need it: {@code verify, baseline}
 * @param modules of the runtime
 * @param artifacts that the class path is resolved from
 * @param gpl whether FFmpeg is the one with GPL parts
 */
record GoalClassPath(
    String goals, Set<ProviderModule> modules, List<String> artifacts, boolean gpl) {

  /** The entry of {@code generate}. */
  private static final String GENERATE = "generate, preflight, doctor";

  /** The kinds of providers by the goals that use them. */
  private static final Map<String, Set<ProviderKind>> KINDS =
      new TreeMap<>(
          Map.of(
              GENERATE,
              EnumSet.allOf(ProviderKind.class),
              "ideas",
              EnumSet.of(ProviderKind.TEXT),
              "verify, baseline",
              RecognitionProviders.inspecting(),
              "verify with transcript-match",
              RecognitionProviders.recognising()));

  /**
   * The class paths of all goals, each once: the one list of what a configuration needs.
   *
   * @param selected settings by element of {@code <providers>}
   * @param engine where stories are made, if not on this machine
   */
  static List<GoalClassPath> of(
      Map<String, Map<String, String>> selected, Optional<EngineModule> engine, boolean gpl) {
    Map<Set<ProviderModule>, GoalClassPath> distinct = new LinkedHashMap<>();
    KINDS.forEach(
        (goals, kinds) -> {
          Set<ProviderModule> modules = ProviderModules.of(kinds, selected);
          List<String> artifacts = ProviderModules.artifacts(kinds, selected);
          distinct.merge(
              modules, new GoalClassPath(goals, modules, artifacts, gpl), GoalClassPath::alsoFor);
        });
    List<GoalClassPath> all = new ArrayList<>(distinct.values());
    engine.ifPresent(module -> all.add(onEngine(module, selected, gpl)));
    return List.copyOf(all);
  }

  private static GoalClassPath onEngine(
      EngineModule engine, Map<String, Map<String, String>> selected, boolean gpl) {
    Set<ProviderKind> kinds = KINDS.get(GENERATE);
    List<String> artifacts = new ArrayList<>(ProviderModules.artifacts(kinds, selected));
    artifacts.add(engine.artifactId());
    return new GoalClassPath(
        "generate with " + engine.artifactId(),
        ProviderModules.of(kinds, selected),
        artifacts,
        gpl);
  }

  private GoalClassPath alsoFor(GoalClassPath other) {
    return new GoalClassPath(goals + ", " + other.goals, modules, artifacts, gpl);
  }

  /** The first of the goals. */
  String goal() {
    return goals.split("[, ]")[0];
  }

  List<Path> resolve(WorkerClassPath classPath, PluginDescriptor plugin)
      throws MojoExecutionException {
    return classPath.resolve(goal(), artifacts, plugin, gpl);
  }
}
