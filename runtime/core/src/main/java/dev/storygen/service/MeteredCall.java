package dev.storygen.service;

import dev.storygen.provider.UsageMeter;

/** A call of a provider that tells the meter what it used. */
@FunctionalInterface
public interface MeteredCall<T> {
  T run(UsageMeter meter) throws Exception;
}
