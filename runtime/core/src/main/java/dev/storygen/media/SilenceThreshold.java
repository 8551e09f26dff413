package dev.storygen.media;

/**
 * What counts as silence in decoded audio.
 *
 * @param levelDbfs the audio is silent while its level, the root mean square over all channels, is
 *     below this, in dB relative to full scale
 * @param minimumSeconds shorter stretches do not count
 */
public record SilenceThreshold(double levelDbfs, double minimumSeconds) {

  /** At least 0.1 s below -50 dBFS: pauses between words count, the gaps of plosives do not. */
  public static final SilenceThreshold DEFAULT = new SilenceThreshold(-50, 0.1);
}
