package dev.storygen.service;

/** Work that may throw any exception. */
@FunctionalInterface
public interface FallibleWork<T> {
  T run() throws Exception;
}
