package dev.storygen.media;

import java.io.IOException;

/** A media file is invalid: empty, truncated, in another format, or not decodable. */
public class UnreadableMediaException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message the fault, starting with the file's name and without a final full stop
   */
  public UnreadableMediaException(String message) {
    super(message);
  }
}
