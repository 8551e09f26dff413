package dev.storygen.service;

import dev.storygen.model.Suggestion;
import dev.storygen.provider.Options;
import dev.storygen.provider.Provider;
import dev.storygen.provider.ProviderLoader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * A provider that the user selected, with its settings applied.
 *
 * @param policy how its service is called
 * @param fallback the provider to use after this one failed; only if the user named one
 * @param inputs what its results depend on: its name and the settings that it read, by element
 */
public record ConfiguredProvider<P extends Provider>(
    P provider,
    ServicePolicy policy,
    Optional<ConfiguredProvider<P>> fallback,
    Map<String, String> inputs) {

  private static final String FALLBACK = "fallback";
  private static final String NAME = "name";

  /**
   * Where a key comes from changes no result; a text is cut by its length before it is an input.
   */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("keyVariable", "keyHeader", "serverId", "longestText");

  public ConfiguredProvider {
    inputs = Map.copyOf(inputs);
  }

  /** A provider without settings. */
  public ConfiguredProvider(
      P provider, ServicePolicy policy, Optional<ConfiguredProvider<P>> fallback) {
    this(provider, policy, fallback, Map.of());
  }

  /** A provider without service, settings and fallback. */
  static <P extends Provider> ConfiguredProvider<P> local(P provider) {
    return new ConfiguredProvider<>(provider, ServicePolicy.defaults(), Optional.empty());
  }

  /** The provider's name, with its description if the other provider has the same name. */
  public String nameBeside(ConfiguredProvider<P> other) throws IOException {
    String name = provider.name();
    return name.equals(other.provider().name()) ? name + " (" + provider.description() + ")" : name;
  }

  /**
   * The provider that an element of {@code <providers>} selects.
   *
   * @param role the element's name: {@code voice}
   * @param settings what it holds; {@code fallback} is a name, {@code fallback.*} the settings of
   *     the fallback, which has those of the first where it is the same provider
   * @throws IllegalArgumentException naming what is wrong and the fix
   */
  static <P extends Provider> ConfiguredProvider<P> of(
      Class<P> kind,
      String role,
      Map<String, String> settings,
      ServicePolicy defaults,
      Options.Environment environment) {
    return of(kind, role, settings, defaults, environment, (provider, options) -> {});
  }

  /**
   * The same with a listener.
   *
   * @param configured gets each provider once it is configured, with its remaining options: the
   *     fallback first
   */
  static <P extends Provider> ConfiguredProvider<P> of(
      Class<P> kind,
      String role,
      Map<String, String> settings,
      ServicePolicy defaults,
      Options.Environment environment,
      BiConsumer<Provider, Options> configured) {
    Options options = new Options(List.of("providers", role), settings, environment);
    Map<String, String> second = new TreeMap<>(options.within(FALLBACK));
    options.text(FALLBACK).ifPresent(name -> second.put(NAME, name));
    String name = options.text(NAME, ProviderLoader.EMBEDDED);
    Optional<ConfiguredProvider<P>> fallback =
        second.isEmpty()
            ? Optional.empty()
            : Optional.of(
                one(
                    kind,
                    second.getOrDefault(NAME, name),
                    new Options(
                        List.of("providers", role, FALLBACK),
                        inherited(name, settings, second),
                        environment),
                    defaults,
                    Optional.empty(),
                    configured));
    return one(kind, name, options, defaults, fallback, configured);
  }

  private static <P extends Provider> ConfiguredProvider<P> one(
      Class<P> kind,
      String name,
      Options options,
      ServicePolicy defaults,
      Optional<ConfiguredProvider<P>> fallback,
      BiConsumer<Provider, Options> configured) {
    requireKnown(name, kind, options);
    P provider = ProviderLoader.named(kind, name);
    Map<String, String> before = options.unread();
    provider.configure(options);
    Map<String, String> inputs = inputs(provider, options, before);
    configured.accept(provider, options);
    ServicePolicy policy =
        provider.service().isPresent() ? defaults.with(options) : ServicePolicy.defaults();
    options.rejectUnknown();
    return new ConfiguredProvider<>(provider, policy, fallback, inputs);
  }

  private static Map<String, String> inputs(
      Provider provider, Options options, Map<String, String> before) {
    Map<String, String> inputs = new TreeMap<>();
    inputs.put(element(options, NAME), provider.name());
    inputs.put("version of " + provider.name(), String.valueOf(provider.revision()));
    provider.contents().forEach((name, content) -> inputs.put(name, content.toString()));
    before.forEach(
        (key, value) -> {
          boolean read = !options.unread().containsKey(key) && !value.isBlank();
          if (read && !WITHOUT_EFFECT.contains(key)) {
            inputs.put(element(options, key), value.strip());
          }
        });
    return inputs;
  }

  /** The same for a provider and for a fallback: what either made is the same. */
  private static String element(Options options, String key) {
    return options.element(key).replace("<" + FALLBACK + ">", "");
  }

  private static void requireKnown(String name, Class<? extends Provider> kind, Options options) {
    List<String> names = ProviderLoader.names(kind);
    if (!names.contains(name)) {
      String none =
          name.equals(ProviderLoader.EMBEDDED) ? "; there is none that works offline" : "";
      throw new IllegalArgumentException(
          options.expected(NAME, name, "one of " + String.join(", ", names) + none).getMessage()
              + Suggestion.of(name, names));
    }
  }

  /** A fallback with the same provider has the settings of the first, such as address and key. */
  private static Map<String, String> inherited(
      String name, Map<String, String> first, Map<String, String> second) {
    Map<String, String> all = new TreeMap<>();
    if (second.getOrDefault(NAME, name).equals(name)) {
      all.putAll(first);
      all.keySet().removeIf(key -> key.equals(FALLBACK) || key.startsWith(FALLBACK + "."));
    }
    all.putAll(second);
    all.remove(NAME);
    return all;
  }

  /** This provider and its fallback. */
  public Stream<ConfiguredProvider<P>> withFallback() {
    return Stream.concat(Stream.of(this), fallback.stream());
  }
}
