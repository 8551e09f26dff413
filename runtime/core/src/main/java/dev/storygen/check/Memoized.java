package dev.storygen.check;

import java.io.IOException;

/** Reads something the first time it is asked for and remembers how that ended, well or badly. */
final class Memoized<T> {

  /** Reads. */
  @FunctionalInterface
  interface Reader<T> {
    T read() throws IOException;
  }

  private final Reader<T> reader;
  private boolean done;
  private T value;
  private IOException failure;
  private RuntimeException breakdown;

  Memoized(Reader<T> reader) {
    this.reader = reader;
  }

  T get() throws IOException {
    if (!done) {
      read();
      done = true;
    }
    if (failure != null) {
      throw failure;
    }
    if (breakdown != null) {
      throw breakdown;
    }
    return value;
  }

  private void read() {
    try {
      value = reader.read();
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException e) {
      // Remembered for everyone who asks, and thrown to each: a decoder is not run twice.
      breakdown = e;
    }
  }
}
