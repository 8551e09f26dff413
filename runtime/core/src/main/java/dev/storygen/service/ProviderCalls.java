package dev.storygen.service;

/** How an operation gets its work done. */
public interface ProviderCalls {

  /** Calls the provider; each call is tried again for itself. */
  <T> T call(MeteredCall<T> call) throws Exception;

  /** Does work between calls that keeps a core busy. */
  <T> T onCore(FallibleWork<T> work) throws Exception;
}
