package dev.storygen.plugin;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Settings given by properties of the form {@code storygen.group.key}, as {@code
 * storygen.audio-bitrate.minimum} or {@code storygen.voice.bitrate}; those of the command line win
 * over those of the POM. A check's limit may leave the key out: {@code storygen.audio-bitrate}.
 */
final class PropertyGroups {

  private static final String PREFIX = "storygen.";

  private final Map<String, Map<String, String>> groups = new TreeMap<>();

  PropertyGroups(Properties pom, Properties commandLine) {
    add(pom);
    add(commandLine);
  }

  /** The settings of a group by key; taken out. */
  Map<String, String> take(String group) {
    Map<String, String> taken = groups.remove(group);
    return taken == null ? Map.of() : taken;
  }

  /** The groups that nobody took. */
  Map<String, Map<String, String>> rest() {
    return groups;
  }

  private void add(Properties properties) {
    for (String name : properties.stringPropertyNames()) {
      if (!name.startsWith(PREFIX)) {
        continue;
      }
      String[] parts = name.substring(PREFIX.length()).split("\\.", 2);
      boolean shortForm = parts.length == 1 && parts[0].contains("-");
      if (parts.length == 2 || shortForm) {
        groups
            .computeIfAbsent(parts[0], group -> new TreeMap<>())
            .put(shortForm ? "value" : parts[1], properties.getProperty(name));
      }
    }
  }
}
