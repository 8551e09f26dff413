package dev.storygen.pipeline;

import dev.storygen.provider.Provider;
import dev.storygen.service.ProviderCalls;

/** What a provider does in an operation. */
@FunctionalInterface
interface ProviderTask<P extends Provider, T> {
  T run(P provider, ProviderCalls calls) throws Exception;
}
