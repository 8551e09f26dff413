package dev.storygen.pipeline;

import dev.storygen.provider.Meter;

/** A call of a provider that tells the meter what it used. */
@FunctionalInterface
interface MeteredCall<T> {
  T run(Meter meter) throws Exception;
}
