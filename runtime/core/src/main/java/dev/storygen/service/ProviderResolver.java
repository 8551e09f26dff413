package dev.storygen.service;

import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.Options;
import dev.storygen.provider.Provider;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds who does the work, a role at a time, as the user chose. */
public final class ProviderResolver {

  private static final Map<String, Class<? extends Provider>> KINDS =
      Map.of(
          "text", StoryWriter.class,
          "voice", SpeechSynthesizer.class,
          "transcription", SpeechAligner.class,
          "images", ImageGenerator.class);

  private final Map<String, Map<String, String>> providers;
  private final ServicePolicy defaults;
  private final Options.Environment environment;

  /**
   * A casting.
   *
   * @param providers the settings of each of {@link dev.storygen.pipeline.StageProviders#ROLES}
   *     that the user said anything of
   * @param resilience how services are used
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
   * Who would do a part of the work.
   *
   * @param provider configured
   * @param key where its key comes from, for people; empty where it has none
   */
  public record Candidate(Provider provider, Optional<String> key) {}

  /**
   * Who would have a role, and who stands in; nobody where the role is not cast.
   *
   * @param role one of {@link dev.storygen.pipeline.StageProviders#ROLES}
   * @throws IllegalArgumentException if a provider is not on the class path, a setting is unknown
   *     or impossible, or a key is missing
   */
  public List<Candidate> candidates(String role) {
    if (!isCast(role)) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    ConfiguredProvider.of(
        KINDS.get(role),
        role,
        providers.getOrDefault(role, Map.of()),
        defaults,
        environment,
        // A fallback is configured before the one that it stands in for.
        (provider, options) -> candidates.add(0, new Candidate(provider, options.keySource())));
    return candidates;
  }

  /** Pictures are drawn only for those who ask; everything else is done by somebody. */
  public boolean isCast(String role) {
    return !role.equals("images") || providers.containsKey(role);
  }

  public <P extends Provider> ConfiguredProvider<P> part(Class<P> kind, String role) {
    return ConfiguredProvider.of(
        kind, role, providers.getOrDefault(role, Map.of()), defaults, environment);
  }
}
