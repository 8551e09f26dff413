package dev.storygen.media;

import java.util.List;

/**
 * Statistics of the samples of the best audio stream. Levels are in dBFS and at least {@link
 * Loudness#NO_SIGNAL}.
 *
 * @param channels one each
 * @param correlation of the two channels of a stereo stream: 1 for the same sound, -1 for opposite
 *     sound; 1 where there are not two channels or one has no signal
 * @param noiseFloor root mean square of the quietest 20 ms between sounds; of all, where there is
 *     no pause
 * @param seconds duration
 */
public record SampleStatistics(
    List<Channel> channels, double correlation, double noiseFloor, double seconds) {

  public static final Fact<SampleStatistics> FACT = Fact.of(SampleStatistics.class);

  public SampleStatistics {
    channels = List.copyOf(channels);
  }

  /**
   * One channel.
   *
   * @param peak largest sample
   * @param rms root mean square
   * @param mean of the samples, -1 to 1: the DC offset
   * @param fullScaleRuns runs of at least four samples at -0.1 dBFS or above, of one sign
   * @param flatTops runs of equal samples at the channel's peak below full scale
   */
  public record Channel(double peak, double rms, double mean, long fullScaleRuns, long flatTops) {}
}
