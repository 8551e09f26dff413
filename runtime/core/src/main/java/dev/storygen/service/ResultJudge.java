package dev.storygen.service;

/** Accepts or rejects the result of a call. */
@FunctionalInterface
public interface ResultJudge<T> {

  /**
   * Judges a result.
   *
   * @return the result to use
   * @throws Exception if the result is rejected
   */
  T judge(T result) throws Exception;
}
