package dev.storygen.media;

import dev.storygen.model.TimeCourse;

/**
 * The loudness of the best audio stream, by ITU-R BS.1770-4 and EBU Tech 3342. A file of one
 * channel measures 3 LU less than one with the same sound in two.
 *
 * @param integrated integrated (programme) loudness in LUFS; {@link #SILENCE} if no block passes
 *     the absolute gate
 * @param range loudness range in LU; 0 for less than 3 s
 * @param truePeak of the four times oversampled signal, in dBTP; {@link #NO_SIGNAL} for digital
 *     silence
 * @param channels that were measured
 * @param shortTerm short-term loudness in LUFS: of the 3 s around each time, so that it has no
 *     values for less
 * @param truePeaks in dBTP
 */
public record Loudness(
    double integrated,
    double range,
    double truePeak,
    int channels,
    TimeCourse shortTerm,
    TimeCourse truePeaks) {

  public static final Fact<Loudness> FACT = Fact.of(Loudness.class);

  /** The absolute gate of BS.1770-4, in LUFS: blocks that are softer do not count. */
  public static final double SILENCE = -70;

  /** The level in dB that stands for no signal at all. */
  public static final double NO_SIGNAL = -120;

  /** Whether any block passed the absolute gate. */
  public boolean isHeard() {
    return integrated > SILENCE;
  }
}
