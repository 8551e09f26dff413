package dev.storygen.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Settings given by properties of the form {@code storygen.group.key}, as {@code
 * storygen.audio-bitrate.minimum} or {@code storygen.voice.bitrate}; those of the command line win
 * over those of the POM. A check's limit may leave the key out: {@code storygen.audio-bitrate}.
 */
final class GroupedProperties {

  static final String PREFIX = "storygen.";

  private final List<Layer> layers = new ArrayList<>();

  /**
   * The properties of one place, without their prefix.
   *
   * @param values by name: {@code voice.bitrate}
   */
  record Layer(Map<String, String> values) {

    private static Layer of(Properties properties) {
      Map<String, String> values = new TreeMap<>();
      for (String name : properties.stringPropertyNames()) {
        if (name.startsWith(PREFIX)) {
          values.put(name.substring(PREFIX.length()), properties.getProperty(name));
        }
      }
      return new Layer(values);
    }

    /** The value of the group's own name: of {@code storygen.voice}. */
    Optional<String> itself(String group) {
      return Optional.ofNullable(values.get(group));
    }

    /** The settings of a group by key. */
    Map<String, String> of(String group) {
      Map<String, String> settings = new TreeMap<>();
      values.forEach(
          (name, value) -> {
            if (name.startsWith(group + ".")) {
              settings.put(name.substring(group.length() + 1), value);
            }
          });
      return settings;
    }
  }

  GroupedProperties(Properties pom, Properties commandLine) {
    layers.add(Layer.of(pom));
    layers.add(Layer.of(commandLine));
  }

  /** Those of the POM, and then those of the command line, which win. */
  List<Layer> layers() {
    return layers;
  }

  /** The settings of a group by key. */
  Map<String, String> of(String group) {
    Map<String, String> settings = new TreeMap<>();
    layers.forEach(layer -> settings.putAll(layer.of(group)));
    return settings;
  }

  /** All other groups. */
  Map<String, Map<String, String>> others(Collection<String> groups) {
    Map<String, Map<String, String>> others = new TreeMap<>();
    for (Layer layer : layers) {
      layer.values().forEach((name, value) -> add(name, value, others));
    }
    others.keySet().removeAll(groups);
    return others;
  }

  /** All names in full. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    layers.forEach(layer -> layer.values().keySet().forEach(name -> names.add(PREFIX + name)));
    return names;
  }

  private static void add(String name, String value, Map<String, Map<String, String>> groups) {
    String[] parts = name.split("\\.", 2);
    boolean shortForm = parts.length == 1 && parts[0].contains("-");
    if (parts.length == 2 || shortForm) {
      groups
          .computeIfAbsent(parts[0], group -> new TreeMap<>())
          .put(shortForm ? "value" : parts[1], value);
    }
  }
}
