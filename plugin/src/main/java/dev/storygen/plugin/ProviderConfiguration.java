package dev.storygen.plugin;

import dev.storygen.model.Suggestion;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.provider.ProviderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * The providers that {@code <providers>} and the properties over it select. A setting belongs to
 * the provider that it was written for: a property that selects another provider drops it.
 */
final class ProviderConfiguration {

  private static final String NAME = "name";
  private static final String FALLBACK = "fallback";
  private static final String FALLBACK_NAME = FALLBACK + "." + NAME;

  private ProviderConfiguration() {}

  /**
   * The settings by element; an element without settings is absent. Nested elements have dotted
   * keys.
   *
   * @param pom {@code <providers>}; null for none
   * @throws IllegalArgumentException if it has an unknown element
   */
  static Map<String, Map<String, String>> of(
      PlexusConfiguration pom, GroupedProperties properties) {
    if (pom != null) {
      rejectUnknown(pom);
    }
    Map<String, Map<String, String>> selected = new TreeMap<>();
    for (ProviderKind kind : ProviderKind.selectable()) {
      Map<String, String> settings = Map.of();
      for (Map<String, String> layer : layers(kind, pom, properties)) {
        settings = merge(settings, layer);
      }
      if (!settings.isEmpty()) {
        selected.put(kind.label(), settings);
      }
    }
    return selected;
  }

  private static void rejectUnknown(PlexusConfiguration pom) {
    List<String> elements = ProviderKind.elements();
    for (PlexusConfiguration element : pom.getChildren()) {
      String name = element.getName();
      if (!elements.contains(name)) {
        throw new IllegalArgumentException(
            "<providers> has no element '"
                + name
                + "'."
                + Suggestion.of(name, elements)
                + " There are: "
                + String.join(", ", elements)
                + ".");
      }
    }
  }

  /** The settings of a kind in the element and in each layer of properties; the last override. */
  private static List<Map<String, String>> layers(
      ProviderKind kind, PlexusConfiguration pom, GroupedProperties properties) {
    List<Map<String, String>> layers = new ArrayList<>();
    Map<String, String> element = new TreeMap<>();
    if (pom != null && pom.getChild(kind.label(), false) != null) {
      flatten("", pom.getChild(kind.label(), false), element);
    }
    layers.add(element);
    PropertyGroup group = PropertyGroup.of(kind);
    for (GroupedProperties.Layer layer : properties.layers()) {
      Map<String, String> settings = layer.of(group);
      if (group.equals(PropertyGroup.VOICE)) {
        settings.keySet().removeAll(PipelineSettings.voiceSettings());
      }
      layer.value(group).ifPresent(name -> settings.put(NAME, name));
      layers.add(settings);
    }
    layers.forEach(ProviderConfiguration::normalizeNames);
    return layers;
  }

  /** Adds the settings of an element, whose own text is its name; nested ones have dotted keys. */
  static void flatten(String key, PlexusConfiguration element, Map<String, String> settings) {
    if (element.getChildCount() == 0) {
      String value = element.getValue() == null ? "" : element.getValue();
      settings.put(key.isEmpty() ? NAME : key, value);
    }
    for (PlexusConfiguration child : element.getChildren()) {
      flatten(key.isEmpty() ? child.getName() : key + "." + child.getName(), child, settings);
    }
  }

  /** {@code <fallback>embedded</fallback>} is short for a {@code <name>} in it. */
  private static void normalizeNames(Map<String, String> settings) {
    String name = settings.remove(FALLBACK);
    if (name != null) {
      settings.put(FALLBACK_NAME, name);
    }
    // An empty name selects nothing.
    Stream.of(NAME, FALLBACK_NAME)
        .filter(key -> settings.getOrDefault(key, "").isBlank())
        .forEach(settings::remove);
  }

  private static Map<String, String> merge(Map<String, String> below, Map<String, String> above) {
    Map<String, String> merged = new TreeMap<>(below);
    if (isAnother(below.get(NAME), above.get(NAME))) {
      merged.clear();
    }
    if (isAnother(below.getOrDefault(FALLBACK_NAME, below.get(NAME)), above.get(FALLBACK_NAME))) {
      merged.keySet().removeIf(key -> key.startsWith(FALLBACK + "."));
    }
    merged.putAll(above);
    return merged;
  }

  private static boolean isAnother(String below, String above) {
    return below != null && above != null && !above.strip().equals(below.strip());
  }
}
