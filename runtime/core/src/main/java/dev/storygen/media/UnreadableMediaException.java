package dev.storygen.media;

import java.io.IOException;

/** The file is at fault: empty, truncated, not what its name says, or not decodable. */
public class UnreadableMediaException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with the file, starting with its name, without a final full stop
   */
  public UnreadableMediaException(String message) {
    super(message);
  }
}
