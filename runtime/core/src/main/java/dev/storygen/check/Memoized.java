package dev.storygen.check;

import java.io.IOException;

/** Reads a value on first use and keeps it, or the exception that reading threw. */
final class Memoized<T> {

  /** Reads the value. */
  @FunctionalInterface
  interface Reader<T> {
    T read() throws IOException;
  }

  private final Reader<T> reader;
  private boolean read;
  private T value;
  private IOException ioException;
  private RuntimeException runtimeException;

  Memoized(Reader<T> reader) {
    this.reader = reader;
  }

  T get() throws IOException {
    if (!read) {
      read();
      read = true;
    }
    if (ioException != null) {
      throw ioException;
    }
    if (runtimeException != null) {
      throw runtimeException;
    }
    return value;
  }

  private void read() {
    try {
      value = reader.read();
    } catch (IOException e) {
      ioException = e;
    } catch (RuntimeException e) {
      // Kept as well, and thrown on each use: a decoder that failed does not run twice.
      runtimeException = e;
    }
  }
}
