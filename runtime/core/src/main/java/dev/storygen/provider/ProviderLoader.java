package dev.storygen.provider;

import java.util.List;
import java.util.ServiceLoader;

/** Finds providers on the class path. */
public final class ProviderLoader {

  /** The name of the offline providers. */
  public static final String EMBEDDED = "embedded";

  /** The name of the providers that process media files. */
  public static final String FFMPEG = "ffmpeg";

  private ProviderLoader() {}

  /**
   * The default provider of a kind.
   *
   * @throws IllegalArgumentException if it is not on the class path
   */
  public static <P extends Provider> P standard(Class<P> type) {
    return named(type, ProviderKind.of(type).defaultProvider().orElseThrow());
  }

  /**
   * The provider of a kind by its name.
   *
   * @throws IllegalArgumentException if it is not on the class path
   */
  public static <P extends Provider> P named(Class<P> type, String name) {
    return all(type).stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No %s is called '%s'.".formatted(type.getSimpleName(), name)));
  }

  /** The names of all providers of a kind, sorted. */
  public static List<String> names(Class<? extends Provider> type) {
    return all(type).stream().map(Provider::name).sorted().toList();
  }

  private static <P> List<P> all(Class<P> type) {
    return ServiceLoader.load(type).stream().map(ServiceLoader.Provider::get).toList();
  }
}
