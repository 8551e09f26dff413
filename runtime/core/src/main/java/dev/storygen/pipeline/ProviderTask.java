package dev.storygen.pipeline;

import dev.storygen.provider.Provider;
import dev.storygen.service.ProviderCalls;

/** The work of an operation that a provider does. */
@FunctionalInterface
interface ProviderTask<P extends Provider, T> {
  T run(P provider, ProviderCalls calls) throws Exception;
}
