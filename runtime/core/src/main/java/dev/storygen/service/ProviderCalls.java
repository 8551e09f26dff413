package dev.storygen.service;

import dev.storygen.cache.KeptWork;

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
  <T, R> R call(MeteredCall<T> call, ResultJudge<T, R> judge) throws Exception;

  /**
   * The same for a call whose result is kept: where it is known already, nothing is called. A known
   * result is judged, too; where it is rejected, the call is made. A rejected result is kept no
   * longer.
   *
   * @param work what the result depends on, without the provider
   */
  default <T, R> R call(KeptWork<T> work, MeteredCall<T> call, ResultJudge<T, R> judge)
      throws Exception {
    return call(call, judge);
  }

  /** Runs CPU-bound work between calls on a core. */
  <T> T runOnCpu(FallibleWork<T> work) throws Exception;
}
