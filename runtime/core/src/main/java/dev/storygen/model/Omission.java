package dev.storygen.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a text that is not narrated: a remark of a model, a stage direction, a heading.
 *
 * @param kind what it is: {@code reasoning}, {@code stage direction}
 * @param text its start, on one line
 */
public record Omission(String kind, String text) {

  /** Characters (code points) of the text; enough to recognise it in the source. */
  private static final int MAX_LENGTH = 80;

  /** An omission of a text of any length; the rest of a long text is replaced by an ellipsis. */
  public static Omission of(String kind, String text) {
    String line = text.strip();
    // Only the start is shown: the cost does not depend on the length of the text.
    boolean cut = line.codePointCount(0, line.length()) > MAX_LENGTH;
    String start = cut ? line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH - 1)) : line;
    return new Omission(kind, start.replaceAll("[\\p{Cntrl}\\s]+", " ").strip() + (cut ? "…" : ""));
  }

  /** All omissions on one line: {@code reasoning "They want a lamp.", remark "The end."}. */
  public static String list(List<Omission> omissions) {
    return omissions.stream().map(Omission::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return kind + " \"" + text + "\"";
  }
}
