package dev.storygen.pipeline;

/** A stage failed, and with it its story. Thrown after the event of the failure was emitted. */
final class StageFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  StageFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
