package dev.storygen.pipeline;

/** Work that may fail. */
@FunctionalInterface
interface FallibleWork<T> {
  T run() throws Exception;
}
