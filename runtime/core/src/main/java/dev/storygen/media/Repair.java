package dev.storygen.media;

/**
 * A fault of a subtitle file that reading went on after.
 *
 * @param line from 1
 * @param fault what is wrong: {@code '00:01 -> 00:02' is no timing line}
 * @param reading what was read instead: {@code left out}
 * @param lost whether a part of the file was left out, or players leave it out
 */
public record Repair(int line, String fault, String reading, boolean lost) {

  /** For messages: {@code line 6: '#1' is no index, read as one}. */
  public String text() {
    return "line " + line + ": " + fault + ", " + reading;
  }
}
