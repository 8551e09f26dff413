package dev.storygen.ffmpeg.inspect;

import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.ffmpeg.decode.Samples;
import dev.storygen.media.Spectrum;

/** Measures the spectrum of short blocks, about ten a second, of the louder of two channels. */
final class SpectrumProbe implements AudioProbe<Spectrum> {

  private static final int SIZE = 2048;
  private static final int BLOCKS_PER_SECOND = 10;

  /** Frequencies are judged in bands of this many bins, 345 Hz at 44.1 kHz. */
  private static final int BAND = 16;

  /** -70 dBFS: softer blocks are silence. */
  private static final double AUDIBLE_POWER = 1e-7;

  /** -30 dB of the loudest block so far: the spectrum of softer blocks is that of noise. */
  private static final double LOUD_SHARE = 1e-3;

  /**
   * -50 dB: less of a block's power in one band is no part of the voice. The sharp sounds of speech
   * have far more above 4 kHz; a voice of 8 kHz at a higher rate has less.
   */
  private static final double PRESENT_SHARE = 1e-5;

  /** Of the blocks, at least two: a click has all frequencies. */
  private static final double MINIMUM_BLOCK_SHARE = 0.02;

  /** A tone under a Hann window has its power in three bins, or four. */
  private static final int TONE_BINS = 2;

  private final Fourier fourier = new Fourier(SIZE);
  private final float[] samples = new float[SIZE];
  private final float[] powers = new float[SIZE / 2];
  private final double[] sums = new double[SIZE / 2];
  private final int[] present = new int[SIZE / 2 / BAND];
  private int rate;
  private int filled;
  private int skip;
  private int blocks;
  private double loudest;

  @Override
  public void accept(AudioBlock block) {
    if (rate == 0) {
      rate = block.sampleRate();
    }
    if (block.sampleRate() != rate) {
      // The bins of another rate are other frequencies.
      return;
    }
    float[] plane = louder(block);
    for (int done = 0; done < block.frames(); ) {
      int skipped = Math.min(skip, block.frames() - done);
      skip -= skipped;
      done += skipped;
      int count = Math.min(SIZE - filled, block.frames() - done);
      System.arraycopy(plane, done, samples, filled, count);
      filled += count;
      done += count;
      if (filled == SIZE) {
        analyse();
      }
    }
  }

  private static float[] louder(AudioBlock block) {
    boolean stereo = block.channels() > 1;
    float[][] planes = block.planes();
    return stereo
            && Samples.peak(planes[1], 0, block.frames())
                > Samples.peak(planes[0], 0, block.frames())
        ? planes[1]
        : planes[0];
  }

  private void analyse() {
    filled = 0;
    skip = Math.max(0, rate / BLOCKS_PER_SECOND - SIZE);
    double energy = Samples.energy(samples, 0, SIZE);
    loudest = Math.max(loudest, energy);
    if (energy < Math.max(AUDIBLE_POWER * SIZE, LOUD_SHARE * loudest)) {
      return;
    }
    blocks++;
    fourier.powers(samples, powers);
    double total = 0;
    for (int bin = 1; bin < powers.length; bin++) {
      sums[bin] += powers[bin];
      total += powers[bin];
    }
    for (int band = 0; band < present.length; band++) {
      double power = 0;
      for (int bin = band * BAND; bin < (band + 1) * BAND; bin++) {
        power += powers[bin];
      }
      present[band] += power > PRESENT_SHARE * total ? 1 : 0;
    }
  }

  @Override
  public Spectrum finish(AudioDecoder decoded) {
    return result();
  }

  Spectrum result() {
    int needed = (int) Math.max(Math.min(2, blocks), Math.ceil(blocks * MINIMUM_BLOCK_SHARE));
    int highest = present.length - 1;
    while (highest >= 0 && (present[highest] < needed || needed == 0)) {
      highest--;
    }
    double binHz = rate / (double) SIZE;
    int strongest = strongestBin();
    return new Spectrum((highest + 1) * BAND * binHz, strongest * binHz, share(strongest), rate);
  }

  private int strongestBin() {
    int strongest = 0;
    for (int bin = 1; bin < sums.length; bin++) {
      strongest = sums[bin] > sums[strongest] ? bin : strongest;
    }
    return strongest;
  }

  private double share(int strongest) {
    double near = 0;
    double total = 0;
    for (int bin = 1; bin < sums.length; bin++) {
      total += sums[bin];
      near += Math.abs(bin - strongest) <= TONE_BINS ? sums[bin] : 0;
    }
    return total > 0 ? near / total : 0;
  }
}
