package dev.storygen.pipeline;

import dev.storygen.cache.KeptWork;
import dev.storygen.cache.ResultCache;
import dev.storygen.model.Stage;
import dev.storygen.service.ConfiguredProvider;
import java.util.Optional;
import java.util.Set;

/**
 * The results that a build will find.
 *
 * @param forced stages that are made anew
 */
public record KnownResults(ResultCache cache, Set<Stage> forced) {

  /** Of a build without a cache. */
  static KnownResults none() {
    return new KnownResults(ResultCache.off(), Set.of());
  }

  /** The result of a provider; empty if it will be made. */
  <T> Optional<T> of(Stage stage, ConfiguredProvider<?> provider, KeptWork<T> work) {
    return forced.contains(stage) ? Optional.empty() : cache.peek(work.with(provider.inputs()));
  }
}
