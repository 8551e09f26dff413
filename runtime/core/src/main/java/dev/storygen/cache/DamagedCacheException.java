package dev.storygen.cache;

import java.io.IOException;

/** An entry of the cache cannot be used: it is dropped, and its work is done again. */
final class DamagedCacheException extends IOException {

  private static final long serialVersionUID = 1;

  DamagedCacheException(String message) {
    super(message);
  }
}
