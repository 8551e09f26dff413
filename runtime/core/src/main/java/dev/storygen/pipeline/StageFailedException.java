package dev.storygen.pipeline;

import dev.storygen.model.Stage;

/** A stage failed, and with it its story. Thrown after the event of the failure was emitted. */
final class StageFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Stage stage;

  StageFailedException(Stage stage, String message, Throwable cause) {
    super(message, cause);
    this.stage = stage;
  }

  Stage stage() {
    return stage;
  }
}
