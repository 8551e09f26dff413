package dev.storygen.plugin;

import dev.storygen.provider.ProviderKind;
import dev.storygen.provider.ProviderModule;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the modules of the runtime that a goal needs. */
final class ProviderModules {

  private ProviderModules() {}

  /**
   * The modules of the default providers, of the selected ones, and of their fallbacks.
   *
   * @param kinds that the goal uses
   * @param selected settings by element of {@code <providers>}
   */
  static Set<ProviderModule> of(
      Set<ProviderKind> kinds, Map<String, Map<String, String>> selected) {
    Set<ProviderModule> modules = EnumSet.noneOf(ProviderModule.class);
    for (ProviderKind kind : kinds) {
      kind.defaultProvider().map(name -> ProviderModule.of(kind, name)).ifPresent(modules::add);
      Map<String, String> settings = selected.get(kind.label());
      if (settings != null) {
        names(kind, settings).map(name -> ProviderModule.of(kind, name)).forEach(modules::add);
      }
    }
    return modules;
  }

  private static Stream<String> names(ProviderKind kind, Map<String, String> settings) {
    String name = settings.getOrDefault("name", kind.defaultProvider().orElse(""));
    return Stream.of(name, settings.getOrDefault("fallback.name", name)).map(String::strip);
  }
}
