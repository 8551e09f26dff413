package dev.storygen.plugin;

import dev.storygen.engine.EngineModule;
import dev.storygen.model.Suggestion;
import dev.storygen.worker.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * The parameter that chooses where stories are made or judged.
 *
 * @param engine the element {@code <engine>}; null for none
 */
record EngineParameters(PlexusConfiguration engine) {

  private static final String NAME = "name";
  private static final String MASTER = "master";
  private static final String OUTPUT = "outputDirectory";
  private static final String CONF = "conf.";
  private static final String PLATFORMS = "platforms";
  private static final List<String> KEYS = List.of(NAME, MASTER, OUTPUT, "conf", PLATFORMS);

  /**
   * What POM and properties choose.
   *
   * @throws IllegalArgumentException if an element, the name or a platform is unknown, there is no
   *     master, or a setting holds a key
   */
  Task.EngineChoice choice(GroupedProperties properties) {
    Map<String, String> settings = settings(properties);
    MisplacedSecrets.reject("<engine>", settings);
    settings.keySet().forEach(EngineParameters::requireKnown);
    String name = settings.getOrDefault(NAME, Task.EngineChoice.LOCAL);
    Optional<String> master = Optional.ofNullable(settings.get(MASTER));
    if (name.equals(Task.EngineChoice.LOCAL)) {
      requireNothingElse(settings);
      return Task.EngineChoice.local();
    }
    if (!EngineModule.engines().contains(name)) {
      throw new IllegalArgumentException(unknown(name));
    }
    Map<String, String> conf = new TreeMap<>();
    settings.forEach(
        (key, value) -> {
          if (key.startsWith(CONF)) {
            conf.put(key.substring(CONF.length()), value);
          }
        });
    return new Task.EngineChoice(
        name,
        master.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The engine '"
                        + name
                        + "' needs <engine><master>, the address of the cluster:"
                        + " spark://host:7077, or local-cluster[2,1,1024] for processes of this"
                        + " machine. Also -Dstorygen.engine.master.")),
        settings.get(OUTPUT),
        conf,
        platforms(settings.getOrDefault(PLATFORMS, "")));
  }

  private static List<String> platforms(String names) {
    List<String> platforms =
        Arrays.stream(names.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    platforms.stream()
        .filter(name -> !Platform.ALL.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "<engine><platforms> has '"
                      + name
                      + "', but expected some of: "
                      + String.join(", ", Platform.ALL)
                      + "."
                      + Suggestion.of(name, Platform.ALL));
            });
    return platforms;
  }

  /**
   * A worker with what an engine needs.
   *
   * @param local what a worker needs that does all itself
   * @param events the folder of the event log
   */
  static WorkerSetup added(Task.EngineChoice chosen, WorkerSetup local, Path events) {
    return EngineModule.of(chosen.name())
        .map(
            module ->
                local.with(module, module.environment(events, chosen.master()), chosen.platforms()))
        .orElse(local);
  }

  /** The settings by key, without empty ones; the command line overrides the POM. */
  private Map<String, String> settings(GroupedProperties properties) {
    Map<String, String> settings = new TreeMap<>();
    if (engine != null) {
      ProviderConfiguration.flatten("", engine, settings);
    }
    for (GroupedProperties.Layer layer : properties.layers()) {
      layer.value(PropertyGroup.ENGINE).ifPresent(name -> settings.put(NAME, name));
      settings.putAll(layer.of(PropertyGroup.ENGINE));
    }
    settings.replaceAll((key, value) -> value.strip());
    settings.values().removeIf(String::isEmpty);
    return settings;
  }

  private static void requireKnown(String key) {
    if (!key.startsWith(CONF) && (!KEYS.contains(key) || key.equals("conf"))) {
      throw new IllegalArgumentException(
          "<engine> has no element '"
              + key
              + "'."
              + Suggestion.of(key, KEYS)
              + " There are: "
              + String.join(", ", KEYS)
              + ". Settings of the cluster are elements of <conf>.");
    }
  }

  /** A master without an engine would be ignored, and the stories made here. */
  private static void requireNothingElse(Map<String, String> settings) {
    settings.keySet().stream()
        .filter(key -> !key.equals(NAME))
        .findFirst()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException(
                  "<engine><"
                      + (key.startsWith(CONF) ? "conf><" + key.substring(CONF.length()) : key)
                      + "> is set, but the engine is 'local', which makes stories on this machine"
                      + " and has no settings. Set <engine><name> to spark, or remove it.");
            });
  }

  private static String unknown(String name) {
    List<String> all = new ArrayList<>(List.of(Task.EngineChoice.LOCAL));
    all.addAll(EngineModule.engines());
    return "<engine><name> is '"
        + name
        + "', but expected one of: "
        + String.join(", ", all)
        + "."
        + Suggestion.of(name, all);
  }
}
