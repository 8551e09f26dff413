package dev.storygen.service;

/** Executes the work of one operation of one provider. */
public interface ProviderCalls {

  /** Calls the provider, with retries for this call alone. */
  default <T> T call(MeteredCall<T> call) throws Exception {
    return call(call, result -> result);
  }

  /**
   * The same, and judges each result. A result that is rejected with a {@link
   * dev.storygen.provider.TransientException} is retried as a failed call is.
   *
   * @param judge runs after the call has released the service; returns the result to use
   */
  <T> T call(MeteredCall<T> call, ResultJudge<T> judge) throws Exception;

  /** Runs CPU-bound work between calls on a core. */
  <T> T runOnCpu(FallibleWork<T> work) throws Exception;
}
