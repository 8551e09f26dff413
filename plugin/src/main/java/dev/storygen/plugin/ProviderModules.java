package dev.storygen.plugin;

import dev.storygen.provider.ProviderKind;
import dev.storygen.provider.ProviderModule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
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

  /**
   * What a worker's class path is resolved from: the modules, models that are artefacts, and what
   * briefs need of these kinds of providers.
   *
   * @return artifact ids of the runtime's modules, and {@code group:artifact:version}
   */
  static List<String> artifacts(
      Set<ProviderKind> kinds, Map<String, Map<String, String>> selected, BriefNeeds briefs) {
    Set<ProviderModule> modules = of(kinds, selected);
    if (kinds.contains(ProviderKind.RENDERING) && briefs.scriptFonts()) {
      modules.add(ProviderModule.SCRIPT_FONTS);
    }
    Set<String> artifacts = new LinkedHashSet<>();
    modules.forEach(module -> artifacts.add(module.artifactId()));
    artifacts.addAll(models(kinds, selected));
    if (modules.stream().anyMatch(ProviderModule::modelsAreArtefacts)) {
      artifacts.addAll(briefs.voices());
    }
    return List.copyOf(artifacts);
  }

  /** The models of providers that are artefacts, as {@code group:artifact:version}. */
  private static List<String> models(
      Set<ProviderKind> kinds, Map<String, Map<String, String>> selected) {
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
        && ProviderModule.isArtefact(model.strip())
        && ProviderModule.of(kind, provider).modelsAreArtefacts()) {
      artifacts.add(model.strip());
    }
  }

  private static Stream<String> names(ProviderKind kind, Map<String, String> settings) {
    String name = settings.getOrDefault("name", kind.defaultProvider().orElse(""));
    return Stream.of(name, settings.getOrDefault("fallback.name", name)).map(String::strip);
  }
}
