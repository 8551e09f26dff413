package dev.storygen.model;

import java.util.List;

/**
 * What a voiceover sounds like, as a picture shows it.
 *
 * @param durationSeconds decoded
 * @param peaks the loudest sample of each of up to {@value #COLUMNS} equal parts, a character a
 *     part: its place in {@link #DIGITS} is the amplitude, 63 for full scale
 * @param silences where nothing is heard, in order
 */
public record Waveform(double durationSeconds, String peaks, List<TimeSpan> silences) {

  /** Parts of a waveform of any length. */
  public static final int COLUMNS = 240;

  /** Amplitudes, the softest first: the digits of base64url (RFC 4648). */
  public static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  public Waveform {
    silences = silences == null ? List.of() : List.copyOf(silences);
  }

  /** The same with the longest silences, at most as many as it has parts. */
  public Waveform bounded() {
    return new Waveform(durationSeconds, peaks, TimeCourse.longest(silences, COLUMNS));
  }

  /**
   * Writes amplitudes down.
   *
   * @param amplitudes of equal stretches of time, 0 to 1; more counts as 1
   */
  public static String peaks(float[] amplitudes) {
    int columns = Math.min(COLUMNS, amplitudes.length);
    StringBuilder peaks = new StringBuilder(columns);
    for (int column = 0; column < columns; column++) {
      int from = (int) ((long) column * amplitudes.length / columns);
      int to = (int) ((long) (column + 1) * amplitudes.length / columns);
      float loudest = 0;
      for (int i = from; i < to; i++) {
        loudest = Math.max(loudest, amplitudes[i]);
      }
      peaks.append(DIGITS.charAt(Math.round(Math.min(1, loudest) * (DIGITS.length() - 1))));
    }
    return peaks.toString();
  }
}
