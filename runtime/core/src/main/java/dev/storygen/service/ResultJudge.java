package dev.storygen.service;

/**
 * Accepts or rejects the result of a call.
 *
 * @param <T> what the call returns
 * @param <R> what is made of it
 */
@FunctionalInterface
public interface ResultJudge<T, R> {

  /**
   * Judges a result.
   *
   * @return the result to use
   * @throws Exception if the result is rejected
   */
  R judge(T result) throws Exception;
}
