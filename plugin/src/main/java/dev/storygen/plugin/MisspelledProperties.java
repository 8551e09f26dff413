package dev.storygen.plugin;

import dev.storygen.model.Suggestion;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.ProviderKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses properties that are nearly those of who does the work: passed over, they would leave a
 * build with another provider, or with no budget, and nobody would know.
 */
final class MisspelledProperties {

  private static final List<String> GROUPS =
      Stream.concat(ProviderKind.elements().stream(), Stream.of("video", "resilience", "budget"))
          .toList();

  private MisspelledProperties() {}

  /**
   * Refuses the first of them.
   *
   * @throws IllegalArgumentException naming the property and what was meant
   */
  static void refuse(GroupedProperties properties) {
    for (GroupedProperties.Layer layer : properties.layers()) {
      layer.values().keySet().forEach(name -> refuseGroup(name.split("\\.", 2)[0]));
      layer.of("voice").keySet().forEach(MisspelledProperties::refuseSetting);
    }
  }

  private static void refuseGroup(String group) {
    String suggestion = Suggestion.of(group, GROUPS);
    if (!GROUPS.contains(group) && !suggestion.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no property '" + GroupedProperties.PREFIX + group + "'." + suggestion);
    }
  }

  /** Only the case may differ: what else a voice is told is its provider's to judge. */
  private static void refuseSetting(String key) {
    for (String known : AudioTarget.settings()) {
      if (known.equalsIgnoreCase(key.replace("-", "")) && !known.equals(key)) {
        throw new IllegalArgumentException(
            "There is no property 'storygen.voice." + key + "'. Did you mean '" + known + "'?");
      }
    }
  }
}
