package dev.storygen.provider;

import java.util.List;
import java.util.ServiceLoader;

/** Finds providers on the class path. */
public final class ProviderLoader {

  /** The provider that every kind of work has, offline. */
  public static final String EMBEDDED = "embedded";

  private ProviderLoader() {}

  /**
   * The provider of a kind by its name.
   *
   * @throws IllegalArgumentException if there is none of it
   */
  public static <P extends Provider> P named(Class<P> kind, String name) {
    return all(kind).stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No %s is called '%s'.".formatted(kind.getSimpleName(), name)));
  }

  /** The names of all providers of a kind, sorted. */
  public static List<String> names(Class<? extends Provider> kind) {
    return all(kind).stream().map(Provider::name).sorted().toList();
  }

  private static <P> List<P> all(Class<P> kind) {
    return ServiceLoader.load(kind).stream().map(ServiceLoader.Provider::get).toList();
  }
}
