package dev.storygen.plugin;

import dev.storygen.provider.ProviderKind;
import dev.storygen.worker.Task;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * The parameters that select providers and limit the use of services; null for those not set.
 *
 * @param providers the element {@code <providers>}
 * @param resilience the element {@code <resilience>}
 * @param budget the element {@code <budget>}
 */
record ProviderParameters(
    PlexusConfiguration providers, Map<String, String> resilience, Map<String, String> budget) {

  /**
   * What POM and properties select for a goal.
   *
   * @param kinds that the goal uses; the settings of others are left out
   * @throws IllegalArgumentException if an element is unknown, or a setting holds a key
   */
  Task.ProviderChoice choice(
      Set<ProviderKind> kinds, GroupedProperties properties, MavenContext maven) {
    MisplacedSecrets.reject(properties.names());
    MisspelledProperties.reject(properties);
    Map<String, Map<String, String>> selected =
        new TreeMap<>(ProviderConfiguration.of(maven.evaluate(providers), properties));
    selected.forEach(
        (element, settings) -> MisplacedSecrets.reject("<providers><" + element + ">", settings));
    selected.keySet().retainAll(kinds.stream().map(ProviderKind::label).toList());
    return new Task.ProviderChoice(
        selected,
        properties.over(resilience, PropertyGroup.RESILIENCE),
        properties.over(budget, PropertyGroup.BUDGET),
        maven.usage().used());
  }
}
