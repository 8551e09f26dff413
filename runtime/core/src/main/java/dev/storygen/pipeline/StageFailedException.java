package dev.storygen.pipeline;

/** A stage failed, and with it its story; the events have told of it when this is thrown. */
final class StageFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  StageFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
