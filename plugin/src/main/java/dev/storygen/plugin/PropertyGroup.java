package dev.storygen.plugin;

import dev.storygen.provider.ProviderKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * A registered group of properties of the form {@code storygen.group.key}: each group has an entry
 * here. Groups that are not registered are checks, whose names the plugin does not know: {@code
 * storygen.audio-bitrate.minimum}.
 *
 * @param name as in the property
 * @param ofProviders whether the goals that run providers read it, and reject misspellings of it
 */
record PropertyGroup(String name, boolean ofProviders) {

  static final PropertyGroup CAPTIONS = new PropertyGroup("captions", true);
  static final PropertyGroup VIDEO = new PropertyGroup("video", true);
  static final PropertyGroup RESILIENCE = new PropertyGroup("resilience", true);
  static final PropertyGroup BUDGET = new PropertyGroup("budget", true);
  static final PropertyGroup ENGINE = new PropertyGroup("engine", true);
  static final PropertyGroup DOCTOR = new PropertyGroup("doctor", false);
  static final PropertyGroup CACHE = new PropertyGroup("cache", false);
  static final PropertyGroup PREFLIGHT = new PropertyGroup("preflight", false);
  static final PropertyGroup ARTEFACTS = new PropertyGroup("artefacts", false);
  static final PropertyGroup REGRESSION = new PropertyGroup("regression", false);

  /** Settings of the provider for speech, and of the voiceover whatever the provider is. */
  static final PropertyGroup VOICE = of(ProviderKind.VOICE);

  private static final List<PropertyGroup> ALL =
      Stream.concat(
              ProviderKind.selectable().stream().map(PropertyGroup::of),
              Stream.of(
                  CAPTIONS,
                  VIDEO,
                  RESILIENCE,
                  BUDGET,
                  ENGINE,
                  DOCTOR,
                  CACHE,
                  PREFLIGHT,
                  ARTEFACTS,
                  REGRESSION))
          .toList();

  /** The group of an element of {@code <providers>}. */
  static PropertyGroup of(ProviderKind kind) {
    return new PropertyGroup(kind.label(), true);
  }

  /** The names of all registered groups. */
  static List<String> names() {
    return ALL.stream().map(PropertyGroup::name).toList();
  }

  /** The names of the groups that the goals read which run providers. */
  static List<String> namesOfProviders() {
    return ALL.stream().filter(PropertyGroup::ofProviders).map(PropertyGroup::name).toList();
  }
}
