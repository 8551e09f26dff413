package dev.storygen.media;

import dev.storygen.model.Waveform;

/**
 * The levels of the decoded audio over time.
 *
 * @param silence what counts as silence in the waveform
 */
public record WaveformFact(SilenceThreshold silence) implements Fact<Waveform> {

  /** With {@link SilenceThreshold#DEFAULT}. */
  public static final WaveformFact DEFAULT = new WaveformFact(SilenceThreshold.DEFAULT);

  @Override
  public Class<Waveform> type() {
    return Waveform.class;
  }
}
