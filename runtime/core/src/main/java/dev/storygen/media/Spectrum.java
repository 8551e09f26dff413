package dev.storygen.media;

/**
 * The frequencies of the best audio stream, where it is not silent.
 *
 * @param bandwidth Hz: the highest frequency that is part of the sound; 0 for silence
 * @param strongest Hz: the frequency with the most power; 0 for silence
 * @param strongestShare share of the power within 50 Hz of it (at 44.1 kHz): almost 1 for a tone
 * @param sampleRate Hz
 */
public record Spectrum(double bandwidth, double strongest, double strongestShare, int sampleRate) {

  public static final Fact<Spectrum> FACT = Fact.of(Spectrum.class);
}
