package dev.storygen.plugin;

import dev.storygen.brief.BriefSource;
import dev.storygen.provider.ProviderKind;
import dev.storygen.worker.Task;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Finds the class paths that the goals of a project need, also where an {@code <execution>} has
 * briefs, providers or an engine of its own.
 *
 * @param briefs of the plugin
 * @param providers the element {@code <providers>} of the plugin; null for none
 * @param engine the element {@code <engine>} of the plugin; null for none
 * @param natives the parameter of the plugin
 */
record GoalClassPaths(
    MavenContext maven,
    BriefSource briefs,
    PlexusConfiguration providers,
    PlexusConfiguration engine,
    String natives) {

  /**
   * The class paths, each once.
   *
   * @throws IllegalArgumentException if a parameter is invalid
   */
  List<GoalClassPath> all() {
    Set<GoalClassPath> all = new LinkedHashSet<>(of(briefs, providers, engine, natives));
    for (Xpp3Dom execution : executions()) {
      all.addAll(
          of(
              ownBriefs(execution),
              own(execution, "providers", providers),
              own(execution, "engine", engine),
              own(execution, "natives").orElse(natives)));
    }
    return List.copyOf(all);
  }

  private BriefSource ownBriefs(Xpp3Dom execution) {
    return own(execution, "sourceDirectory")
        .map(folder -> briefs.in(briefs.project().resolve(folder)))
        .orElse(briefs);
  }

  private static Optional<String> own(Xpp3Dom execution, String element) {
    return Optional.ofNullable(execution.getChild(element))
        .map(Xpp3Dom::getValue)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static PlexusConfiguration own(
      Xpp3Dom execution, String element, PlexusConfiguration ofPlugin) {
    Xpp3Dom own = execution.getChild(element);
    return own == null ? ofPlugin : new XmlPlexusConfiguration(own);
  }

  private List<GoalClassPath> of(
      BriefSource source,
      PlexusConfiguration selection,
      PlexusConfiguration place,
      String variant) {
    Map<String, Map<String, String>> selected =
        new ProviderParameters(selection, null, null)
            .choice(EnumSet.allOf(ProviderKind.class), maven.properties(), maven)
            .settings();
    Task.EngineChoice where =
        new EngineParameters(maven.evaluate(place)).choice(maven.properties());
    return GoalClassPath.of(selected, BriefNeeds.of(source), where, Platform.isGpl(variant));
  }

  /** The configurations of the executions; Maven has added that of the plugin to each. */
  private List<Xpp3Dom> executions() {
    List<Xpp3Dom> configurations = new ArrayList<>();
    for (Plugin plugin : maven.project().getBuildPlugins()) {
      if (plugin.getKey().equals(maven.plugin().getPluginLookupKey())) {
        for (PluginExecution execution : plugin.getExecutions()) {
          if (execution.getConfiguration() instanceof Xpp3Dom configuration) {
            configurations.add(configuration);
          }
        }
      }
    }
    return configurations;
  }
}
