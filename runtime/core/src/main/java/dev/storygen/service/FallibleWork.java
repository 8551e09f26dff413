package dev.storygen.service;

/** Work that may fail. */
@FunctionalInterface
public interface FallibleWork<T> {
  T run() throws Exception;
}
