package dev.storygen.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Settings given by properties of the form {@code storygen.group.key}, such as {@code
 * storygen.audio-bitrate.minimum} or {@code storygen.voice.bitrate}. The command line overrides the
 * POM. A check's first limit may omit the key: {@code storygen.audio-bitrate}.
 */
final class GroupedProperties {

  static final String PREFIX = "storygen.";

  /** The checks whose names have no hyphen: alone, a name with one is that of a check. */
  private static final Set<String> CHECKS_OF_ONE_WORD =
      Set.of(
          "clipping",
          "faststart",
          "freeze",
          "language",
          "letterbox",
          "loudness",
          "phase",
          "placeholders",
          "repetition",
          "resolution",
          "silence",
          "thumbnail");

  private final List<Layer> layers;

  GroupedProperties(Properties pom, Properties commandLine) {
    layers = List.of(Layer.of(pom), Layer.of(commandLine));
  }

  /**
   * The properties of the POM or of the command line, without their prefix.
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

    /** The value of the property that is named as the group: of {@code storygen.voice}. */
    Optional<String> value(PropertyGroup group) {
      return Optional.ofNullable(values.get(group.name()));
    }

    /** The settings of a group by key. */
    Map<String, String> of(PropertyGroup group) {
      String prefix = group.name() + ".";
      Map<String, String> settings = new TreeMap<>();
      values.forEach(
          (name, value) -> {
            if (name.startsWith(prefix)) {
              settings.put(name.substring(prefix.length()), value);
            }
          });
      return settings;
    }

    /** Limits and options by check: all groups that are not registered. */
    Map<String, Map<String, String>> checks() {
      Map<String, Map<String, String>> checks = new TreeMap<>();
      values.forEach((name, value) -> add(name, value, checks));
      checks.keySet().removeAll(PropertyGroup.names());
      return checks;
    }
  }

  /** The properties of the POM. */
  Layer pom() {
    return layers.get(0);
  }

  /** The properties of the command line, which override those of the POM. */
  Layer commandLine() {
    return layers.get(1);
  }

  /** The properties of the POM, then those of the command line, which override them. */
  List<Layer> layers() {
    return layers;
  }

  /** The settings of a group by key. */
  Map<String, String> of(PropertyGroup group) {
    Map<String, String> settings = new TreeMap<>();
    layers.forEach(layer -> settings.putAll(layer.of(group)));
    return settings;
  }

  /**
   * The settings of the element that is named as the group, overridden by properties.
   *
   * @param element the settings in the POM's {@code <configuration>}; null for none
   * @throws IllegalArgumentException if a setting holds a key or a password
   */
  Map<String, String> over(Map<String, String> element, PropertyGroup group) {
    Map<String, String> settings = new TreeMap<>(element == null ? Map.of() : element);
    settings.values().removeIf(value -> value == null);
    settings.putAll(of(group));
    MisplacedSecrets.reject(names()); // by the name that the user wrote
    MisplacedSecrets.reject("<" + group.name() + ">", settings);
    return settings;
  }

  /** All names in full. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    layers.forEach(layer -> layer.values().keySet().forEach(name -> names.add(PREFIX + name)));
    return names;
  }

  /** Whether a property without a key is a check's first limit, and no parameter. */
  static boolean isCheck(String name) {
    return name.contains("-") || CHECKS_OF_ONE_WORD.contains(name);
  }

  private static void add(String name, String value, Map<String, Map<String, String>> groups) {
    String[] parts = name.split("\\.", 2);
    boolean shortForm = parts.length == 1 && isCheck(parts[0]);
    if (parts.length == 2 || shortForm) {
      groups
          .computeIfAbsent(parts[0], group -> new TreeMap<>())
          .put(shortForm ? "value" : parts[1], value);
    }
  }
}
