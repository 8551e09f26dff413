package dev.storygen.provider;

/**
 * A part of a story that is shown with one picture.
 *
 * @param text what is told, as the script spells it
 * @param pause when the word before it ends, in seconds from the start of the video; not after
 *     {@code start}
 * @param start when its first word starts, in seconds; the first scene is shown from 0 in any case
 */
public record Scene(String text, double pause, double start) {

  public Scene {
    if (pause > start) {
      throw new IllegalArgumentException(
          "A pause from " + pause + " s does not end at " + start + " s.");
    }
  }
}
