package dev.storygen.service;

/** Executes the work of one operation of one provider. */
public interface ProviderCalls {

  /** Calls the provider, with retries for this call alone. */
  <T> T call(MeteredCall<T> call) throws Exception;

  /** Runs CPU-bound work between calls on a core. */
  <T> T runOnCpu(FallibleWork<T> work) throws Exception;
}
