package dev.storygen.fuzz;

import java.util.List;

/**
 * What FFmpeg makes of a whole file.
 *
 * @param state how the decoding ended
 * @param errors packets and frames before the last whole frame that do not decode or that the
 *     decoder marks as damaged
 * @param sound decoded sound of the first audio stream, in seconds
 * @param pictures decoded pictures of the first video stream
 * @param cues packets of the first subtitle stream
 * @param stated the duration that the file states, in seconds; 0 where it states none
 */
record Decoded(State state, int errors, double sound, int pictures, int cues, double stated) {

  /** How the decoding of a file ended. */
  enum State {
    /** It was read to its end. */
    READ,
    /** It is no media that FFmpeg knows. */
    REFUSED,
    /** It ended the process that decoded it, or did not end. */
    CRASHED
  }

  static Decoded failed(State state) {
    return new Decoded(state, 0, 0, 0, 0, 0);
  }

  /** Whether nothing of it decodes. */
  boolean isNothing() {
    return sound == 0 && pictures == 0 && cues == 0;
  }

  /** The larger of the shares of sound and of pictures that another file has and this has not. */
  double lostOf(Decoded whole) {
    return Math.max(lost(sound, whole.sound()), lost(pictures, whole.pictures()));
  }

  private static double lost(double has, double whole) {
    return whole == 0 ? 0 : Math.max(0, 1 - has / whole);
  }

  /** One line for {@link #parse}. */
  String line() {
    return String.join(
        " ",
        List.of(
            state.name(),
            String.valueOf(errors),
            String.valueOf(sound),
            String.valueOf(pictures),
            String.valueOf(cues),
            String.valueOf(stated)));
  }

  static Decoded parse(String line) {
    String[] parts = line.split(" ");
    return new Decoded(
        State.valueOf(parts[0]),
        Integer.parseInt(parts[1]),
        Double.parseDouble(parts[2]),
        Integer.parseInt(parts[3]),
        Integer.parseInt(parts[4]),
        Double.parseDouble(parts[5]));
  }
}
