package dev.storygen.provider;

import java.io.IOException;

/** Failed, but may work when tried again: a service that is busy, slow or away. */
public class TransientException extends IOException {

  private static final long serialVersionUID = 1L;

  /** A failure that may pass. */
  public TransientException(String message, Throwable cause) {
    super(message, cause);
  }
}
