package dev.storygen.provider;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds providers on the class path. */
public final class Providers {

  /** The provider that every kind of work has, offline. */
  public static final String EMBEDDED = "embedded";

  private Providers() {}

  /**
   * The provider of a kind by its name.
   *
   * @throws IllegalArgumentException naming those that there are
   */
  public static <P extends Provider> P named(Class<P> kind, String name) {
    List<P> all = ServiceLoader.load(kind).stream().map(ServiceLoader.Provider::get).toList();
    return all.stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No "
                        + kind.getSimpleName()
                        + " is called '"
                        + name
                        + "'. There are: "
                        + all.stream()
                            .map(Provider::name)
                            .sorted()
                            .collect(Collectors.joining(", ", "[", "]"))
                        + "."));
  }
}
