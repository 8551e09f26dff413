package dev.storygen.plugin;

import dev.storygen.event.Event;
import dev.storygen.provider.ProviderKind;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.worker.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** What the goals share that have providers do the work. */
abstract class ProviderMojo extends StorygenMojo {

  private static final String REMOTE = "storygen-remote";

  /**
   * Who does each part of the work: {@code <text>}, {@code <voice>}, {@code <transcription>},
   * {@code <images>}, each with {@code <name>} ({@code embedded}), the provider's settings and
   * {@code <fallback>}. Also {@code -Dstorygen.voice=elevenlabs}, {@code
   * -Dstorygen.text.model=gpt-4o}, {@code -Dstorygen.voice.fallback=embedded}. A property that
   * chooses another provider than the POM does leaves that one's settings behind.
   */
  @Parameter private PlexusConfiguration providers;

  /**
   * How patiently services are used: {@code maxRetries}, {@code baseDelay}, {@code maxDelay},
   * {@code jitter}, {@code maxRetryAfter}, {@code failureThreshold}, {@code breakerTimeout}, {@code
   * breakerPatience}, {@code callTimeout}, {@code stageTimeout}, {@code maxConcurrent}, {@code
   * requestsPerMinute}. Also {@code -Dstorygen.resilience.maxRetries=5}.
   */
  @Parameter private Map<String, String> resilience;

  /**
   * What the build may use of services: {@code tokens}, {@code characters}, {@code images}. Also
   * {@code -Dstorygen.budget.tokens=100000}.
   */
  @Parameter private Map<String, String> budget;

  @Inject private SettingsDecrypter decrypter;

  /** The modules of the runtime that the goal needs without any service. */
  abstract List<String> localModules();

  /**
   * Who does the work, as POM and properties say.
   *
   * @throws IllegalArgumentException if an element is unknown, or a setting holds a key
   */
  final Request.ProviderChoice crew(GroupedProperties properties) {
    MisplacedSecrets.refuse(properties.names());
    MisspelledProperties.refuse(properties);
    Map<String, Map<String, String>> chosen =
        ProviderConfiguration.of(evaluated(providers), properties);
    chosen.forEach(
        (role, settings) -> MisplacedSecrets.refuse("<providers><" + role + ">", settings));
    return new Request.ProviderChoice(
        chosen,
        settings("resilience", resilience, properties),
        settings("budget", budget, properties),
        use().used());
  }

  /** What the POM says, overridden by properties of the form {@code storygen.group.key}. */
  static Map<String, String> settings(
      String group, Map<String, String> pom, GroupedProperties properties) {
    Map<String, String> settings = new TreeMap<>(pom == null ? Map.of() : pom);
    settings.values().removeIf(value -> value == null);
    settings.putAll(properties.of(group));
    MisplacedSecrets.refuse("<" + group + ">", settings);
    return settings;
  }

  @Override
  final WorkerSetup setup(Request.Task task) {
    Request.ProviderChoice crew = ((Request.ProviderTaskRequest) task).providers();
    if (!callsServices(crew)) {
      return new WorkerSetup(localModules(), List.of(), Map.of());
    }
    List<String> modules = new ArrayList<>(localModules());
    modules.add(REMOTE);
    Settings settings = session().getSettings();
    ProxySettings proxies = ProxySettings.of(settings, decrypter);
    Map<String, String> environment = new TreeMap<>(proxies.variables());
    environment.putAll(keys(new ServerKeys(settings, decrypter), crew.settings()));
    return new WorkerSetup(modules, proxies.jvmArguments(), environment);
  }

  /**
   * The environment variables that bring the worker its keys.
   *
   * @throws IllegalArgumentException if one is not where the settings say
   */
  Map<String, String> keys(ServerKeys keys, Map<String, Map<String, String>> providers) {
    return keys.variables(providers);
  }

  @Override
  final Consumer<Event> listener() {
    return use();
  }

  private BuildUsage use() {
    return BuildUsage.of(session().getRepositorySession());
  }

  /** Whether anybody chosen is no part of what there is offline, where nobody draws. */
  private static boolean callsServices(Request.ProviderChoice crew) {
    return crew.settings().containsKey(ProviderKind.IMAGES.label())
        || crew.settings().values().stream()
            .flatMap(settings -> Stream.of("name", "fallback.name").map(settings::get))
            .anyMatch(name -> name != null && !name.strip().equals(ProviderLoader.EMBEDDED));
  }
}
