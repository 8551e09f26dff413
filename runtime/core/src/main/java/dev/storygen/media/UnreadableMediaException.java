package dev.storygen.media;

import java.io.IOException;

/** A media file is invalid: empty, truncated, in another format, or not decodable. */
public class UnreadableMediaException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Not of the exception's value: it is not sent anywhere. */
  private final transient boolean certain;

  /**
   * @param message the fault, starting with the file's name and without a final full stop
   */
  public UnreadableMediaException(String message) {
    this(message, true);
  }

  /**
   * @param certain whether the content alone is the cause; false if it may be the machine, as a
   *     lack of memory
   */
  public UnreadableMediaException(String message, boolean certain) {
    super(message);
    this.certain = certain;
  }

  /** Whether the same content fails in the same way everywhere. */
  public boolean isCertain() {
    return certain;
  }
}
