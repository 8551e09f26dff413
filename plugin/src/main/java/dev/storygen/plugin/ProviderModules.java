package dev.storygen.plugin;

import dev.storygen.provider.ProviderKind;
import dev.storygen.provider.ProviderModule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the modules of the runtime that a goal needs. */
final class ProviderModules {

  /** {@code group:artifact:version}, and no path. */
  private static final Pattern ARTEFACT = Pattern.compile("[\\w.-]+:[\\w.-]+:[\\w.-]+");

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

  /**
   * What a worker's class path is resolved from: the modules, and models that are artefacts.
   *
   * @return artifact ids of the runtime's modules, and {@code group:artifact:version}
   */
  static List<String> artifacts(
      Set<ProviderKind> kinds, Map<String, Map<String, String>> selected) {
    List<String> artifacts =
        new ArrayList<>(of(kinds, selected).stream().map(ProviderModule::artifactId).toList());
    artifacts.addAll(models(kinds, selected));
    return artifacts;
  }

  /** The models of providers that are artefacts, as {@code group:artifact:version}. */
  static List<String> models(Set<ProviderKind> kinds, Map<String, Map<String, String>> selected) {
    List<String> artifacts = new ArrayList<>();
    for (ProviderKind kind : kinds) {
      Map<String, String> settings = selected.getOrDefault(kind.label(), Map.of());
      List<String> names = names(kind, settings).toList();
      addModel(kind, names.get(0), settings.get("model"), artifacts);
      addModel(kind, names.get(1), settings.get("fallback.model"), artifacts);
    }
    return artifacts;
  }

  private static void addModel(
      ProviderKind kind, String provider, String model, List<String> artifacts) {
    if (model != null
        && ARTEFACT.matcher(model.strip()).matches()
        && ProviderModule.of(kind, provider).modelsAreArtefacts()) {
      artifacts.add(model.strip());
    }
  }

  private static Stream<String> names(ProviderKind kind, Map<String, String> settings) {
    String name = settings.getOrDefault("name", kind.defaultProvider().orElse(""));
    return Stream.of(name, settings.getOrDefault("fallback.name", name)).map(String::strip);
  }
}
