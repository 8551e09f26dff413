package dev.storygen.plugin;

import dev.storygen.model.Suggestion;
import dev.storygen.pipeline.PipelineSettings;
import java.util.List;
import java.util.Set;

/**
 * Rejects properties whose names resemble a group that selects providers or limits them. Ignored,
 * such a property would leave a build with another provider, or without a budget, and no message.
 */
final class MisspelledProperties {

  /** Parameters whose names resemble those of a group. */
  private static final Set<String> PARAMETERS = Set.of("force", "captionWords");

  private MisspelledProperties() {}

  /**
   * Rejects the first of them.
   *
   * @throws IllegalArgumentException naming the property and the suggestion
   */
  static void reject(GroupedProperties properties) {
    for (GroupedProperties.Layer layer : properties.layers()) {
      layer.values().keySet().forEach(name -> rejectGroup(name.split("\\.", 2)[0]));
      layer.of(PropertyGroup.VOICE).keySet().forEach(MisspelledProperties::rejectVoiceoverSetting);
    }
  }

  private static void rejectGroup(String group) {
    List<String> groups = PropertyGroup.namesOfProviders();
    String suggestion = Suggestion.of(group, groups);
    if (!groups.contains(group) && !PARAMETERS.contains(group) && !suggestion.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no property '" + GroupedProperties.PREFIX + group + "'." + suggestion);
    }
  }

  /** Compares without case and hyphens only: other names are settings of the voice's provider. */
  private static void rejectVoiceoverSetting(String key) {
    for (String known : PipelineSettings.voiceSettings()) {
      if (known.equalsIgnoreCase(key.replace("-", "")) && !known.equals(key)) {
        throw new IllegalArgumentException(
            "There is no property 'storygen.voice." + key + "'. Did you mean '" + known + "'?");
      }
    }
  }
}
