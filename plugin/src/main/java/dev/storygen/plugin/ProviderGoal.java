package dev.storygen.plugin;

import dev.storygen.event.Event;
import dev.storygen.provider.ProviderKind;
import dev.storygen.provider.ProviderModule;
import dev.storygen.worker.Task;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.maven.settings.Settings;

/** A goal that runs providers: which modules, keys and proxies its worker gets. */
interface ProviderGoal extends Goal {

  MavenContext maven();

  /** The kinds of providers that the goal uses. */
  default Set<ProviderKind> kinds() {
    return EnumSet.allOf(ProviderKind.class);
  }

  /** The kinds of providers that a task of the goal uses. */
  default Set<ProviderKind> kinds(Task task) {
    return kinds();
  }

  @Override
  default WorkerSetup setup(Task task) {
    Task.UsingProviders using = (Task.UsingProviders) task;
    Map<String, Map<String, String>> selected = using.providers().settings();
    Set<ProviderKind> kinds = kinds(task);
    BriefNeeds briefs =
        kinds.contains(ProviderKind.RENDERING) ? BriefNeeds.of(using.briefs()) : BriefNeeds.NONE;
    List<String> artifacts = ProviderModules.artifacts(kinds, selected, briefs);
    if (ProviderModules.of(kinds, selected).stream().noneMatch(ProviderModule::remote)) {
      return new WorkerSetup(artifacts, List.of(), Map.of());
    }
    Settings settings = maven().session().getSettings();
    ProxySettings proxies = ProxySettings.of(settings, maven().decrypter());
    Map<String, String> environment = new TreeMap<>(proxies.variables());
    environment.putAll(keys(new ServerKeys(settings, maven().decrypter()), selected));
    return new WorkerSetup(artifacts, proxies.jvmArguments(), environment);
  }

  /**
   * The environment variables that pass the keys to the worker.
   *
   * @throws IllegalArgumentException if a key is not where the settings say
   */
  default Map<String, String> keys(ServerKeys keys, Map<String, Map<String, String>> selected) {
    return keys.variables(selected);
  }

  /** Counts the usage of services for the build's budget. */
  @Override
  default Consumer<Event> listener() {
    return maven().usage();
  }
}
