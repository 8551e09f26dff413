package dev.storygen.plugin;

import dev.storygen.engine.EngineModule;
import dev.storygen.provider.ProviderKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Finds the class paths that the goals of a project need, also where an {@code <execution>} has
 * providers or an engine of its own.
 *
 * @param providers the element {@code <providers>} of the plugin; null for none
 * @param engine the element {@code <engine>} of the plugin; null for none
 * @param natives the parameter of the plugin
 */
record GoalClassPaths(
    MavenContext maven, PlexusConfiguration providers, PlexusConfiguration engine, String natives) {

  /**
   * The class paths, each once.
   *
   * @throws IllegalArgumentException if a parameter is invalid
   */
  List<GoalClassPath> all() {
    Set<GoalClassPath> all = new LinkedHashSet<>(of(providers, engine, natives));
    for (Xpp3Dom execution : executions()) {
      Xpp3Dom variant = execution.getChild("natives");
      all.addAll(
          of(
              own(execution, "providers", providers),
              own(execution, "engine", engine),
              variant == null ? natives : variant.getValue().strip()));
    }
    return List.copyOf(all);
  }

  private static PlexusConfiguration own(
      Xpp3Dom execution, String element, PlexusConfiguration ofPlugin) {
    Xpp3Dom own = execution.getChild(element);
    return own == null ? ofPlugin : new XmlPlexusConfiguration(own);
  }

  private List<GoalClassPath> of(
      PlexusConfiguration selection, PlexusConfiguration place, String variant) {
    Map<String, Map<String, String>> selected =
        new ProviderParameters(selection, null, null)
            .choice(EnumSet.allOf(ProviderKind.class), maven.properties(), maven)
            .settings();
    String name = new EngineParameters(maven.evaluate(place)).choice(maven.properties()).name();
    return GoalClassPath.of(selected, EngineModule.of(name), Platform.isGpl(variant));
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
