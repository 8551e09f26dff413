package dev.storygen.service;

import dev.storygen.provider.UsageMeter;

/** A call of a provider that reports its usage. */
@FunctionalInterface
public interface MeteredCall<T> {
  T run(UsageMeter meter) throws Exception;
}
