package dev.storygen.provider;

/** Somebody who does a part of the work. */
public interface Provider {

  /** The name that users choose it by, as {@code embedded}. */
  String name();
}
