package dev.storygen.plugin;

import dev.storygen.model.Suggestion;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.ProviderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Whom {@code <providers>} chooses for each part of the work, and properties over it. A setting
 * belongs to the provider that it was written for: where another one is chosen over it, it is gone.
 */
final class ProviderConfiguration {

  private static final String NAME = "name";
  private static final String FALLBACK = "fallback";
  private static final String FALLBACK_NAME = FALLBACK + "." + NAME;

  private ProviderConfiguration() {}

  /**
   * The settings of each part that anything is said of; those of elements within have dotted keys.
   *
   * @param pom {@code <providers>}; null for none
   * @throws IllegalArgumentException if it has an element that there is not
   */
  static Map<String, Map<String, String>> of(
      PlexusConfiguration pom, GroupedProperties properties) {
    if (pom != null) {
      refuseUnknown(pom);
    }
    Map<String, Map<String, String>> chosen = new TreeMap<>();
    for (String role : ProviderKind.elements()) {
      Map<String, String> settings = Map.of();
      for (Map<String, String> layer : layers(role, pom, properties)) {
        settings = over(settings, layer);
      }
      if (!settings.isEmpty()) {
        chosen.put(role, settings);
      }
    }
    return chosen;
  }

  private static void refuseUnknown(PlexusConfiguration pom) {
    for (PlexusConfiguration element : pom.getChildren()) {
      String name = element.getName();
      if (!ProviderKind.elements().contains(name)) {
        throw new IllegalArgumentException(
            "<providers> has no element '"
                + name
                + "'."
                + Suggestion.of(name, ProviderKind.elements())
                + " There are: "
                + String.join(", ", ProviderKind.elements())
                + ".");
      }
    }
  }

  /** What is said of a part in each place; the last wins. */
  private static List<Map<String, String>> layers(
      String role, PlexusConfiguration pom, GroupedProperties properties) {
    List<Map<String, String>> layers = new ArrayList<>();
    Map<String, String> written = new TreeMap<>();
    if (pom != null && pom.getChild(role, false) != null) {
      flatten("", pom.getChild(role, false), written);
    }
    layers.add(written);
    for (GroupedProperties.Layer layer : properties.layers()) {
      Map<String, String> given = layer.of(role);
      if (role.equals("voice")) {
        given.keySet().removeAll(AudioTarget.settings());
      }
      layer.itself(role).ifPresent(name -> given.put(NAME, name));
      layers.add(given);
    }
    layers.forEach(ProviderConfiguration::tidyNames);
    return layers;
  }

  private static void flatten(
      String key, PlexusConfiguration element, Map<String, String> settings) {
    if (element.getChildCount() == 0) {
      String value = element.getValue() == null ? "" : element.getValue();
      settings.put(key.isEmpty() ? NAME : key, value);
    }
    for (PlexusConfiguration child : element.getChildren()) {
      flatten(key.isEmpty() ? child.getName() : key + "." + child.getName(), child, settings);
    }
  }

  /** {@code <fallback>embedded</fallback>} is short for a {@code <name>} in it. */
  private static void tidyNames(Map<String, String> settings) {
    String name = settings.remove(FALLBACK);
    if (name != null) {
      settings.put(FALLBACK_NAME, name);
    }
    // An empty name names nobody.
    Stream.of(NAME, FALLBACK_NAME)
        .filter(key -> settings.getOrDefault(key, "").isBlank())
        .forEach(settings::remove);
  }

  private static Map<String, String> over(Map<String, String> below, Map<String, String> above) {
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
