package dev.storygen.service;

import dev.storygen.provider.Options;
import dev.storygen.provider.Provider;
import dev.storygen.provider.ProviderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds and configures the providers that the user selected, one kind at a time. */
public final class ProviderResolver {

  private final Map<String, Map<String, String>> providers;
  private final ServicePolicy defaults;
  private final Options.Environment environment;

  /**
   * A resolver.
   *
   * @param providers the settings by element of {@code <providers>}; a kind without settings gets
   *     its default provider
   * @param resilience how services are called
   */
  public ProviderResolver(
      Map<String, Map<String, String>> providers,
      ResilienceSettings resilience,
      Options.Environment environment) {
    this.providers = providers;
    this.defaults = resilience.service();
    this.environment = environment;
  }

  /**
   * A provider or fallback of a kind.
   *
   * @param provider configured
   * @param key the origin of its key, for people; empty if it has none
   */
  public record Candidate(Provider provider, Optional<String> key) {}

  /**
   * The provider of a kind, followed by its fallback; empty if the kind is not selected.
   *
   * @throws IllegalArgumentException if a provider is not on the class path, a setting is unknown
   *     or invalid, or a key is missing
   */
  public List<Candidate> candidates(ProviderKind kind) {
    if (!isSelected(kind)) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    ConfiguredProvider.of(
        kind.type(),
        kind.label(),
        settings(kind),
        defaults,
        environment,
        // The fallback is configured first.
        (provider, options) -> candidates.add(0, new Candidate(provider, options.keySource())));
    return candidates;
  }

  /** The provider of a kind with its policy and fallback. */
  public <P extends Provider> ConfiguredProvider<P> resolve(Class<P> type) {
    ProviderKind kind = ProviderKind.of(type);
    return ConfiguredProvider.of(type, kind.label(), settings(kind), defaults, environment);
  }

  /** The same; empty if the kind is used only where the user selects a provider, and none is. */
  public <P extends Provider> Optional<ConfiguredProvider<P>> resolveOptional(Class<P> type) {
    return isSelected(ProviderKind.of(type)) ? Optional.of(resolve(type)) : Optional.empty();
  }

  private boolean isSelected(ProviderKind kind) {
    return kind.defaultProvider().isPresent() || providers.containsKey(kind.label());
  }

  private Map<String, String> settings(ProviderKind kind) {
    return providers.getOrDefault(kind.label(), Map.of());
  }
}
