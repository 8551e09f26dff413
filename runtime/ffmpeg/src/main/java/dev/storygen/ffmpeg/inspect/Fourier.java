package dev.storygen.ffmpeg.inspect;

/** The power spectrum of blocks of samples, by a radix-2 fast Fourier transform. */
final class Fourier {

  private final int size;
  private final float[] window;
  private final float[] cosines;
  private final float[] sines;
  private final float[] real;
  private final float[] imaginary;

  /**
   * @param size samples of a block, a power of two
   */
  Fourier(int size) {
    this.size = size;
    window = new float[size];
    cosines = new float[size / 2];
    sines = new float[size / 2];
    real = new float[size];
    imaginary = new float[size];
    for (int i = 0; i < size; i++) {
      window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
    }
    for (int i = 0; i < size / 2; i++) {
      cosines[i] = (float) Math.cos(2 * Math.PI * i / size);
      sines[i] = (float) -Math.sin(2 * Math.PI * i / size);
    }
  }

  /**
   * The power spectrum of a block under a Hann window.
   *
   * @param powers receives the power of each frequency from 0 to below half the sample rate
   */
  void powers(float[] samples, float[] powers) {
    int shift = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < size; i++) {
      int reversed = Integer.reverse(i) >>> shift;
      real[reversed] = samples[i] * window[i];
      imaginary[reversed] = 0;
    }
    for (int length = 2; length <= size; length *= 2) {
      transform(length);
    }
    for (int i = 0; i < size / 2; i++) {
      powers[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
    }
  }

  private void transform(int length) {
    int half = length / 2;
    int step = size / length;
    for (int start = 0; start < size; start += length) {
      for (int i = 0; i < half; i++) {
        int low = start + i;
        int high = low + half;
        float cosine = cosines[i * step];
        float sine = sines[i * step];
        float re = real[high] * cosine - imaginary[high] * sine;
        float im = real[high] * sine + imaginary[high] * cosine;
        real[high] = real[low] - re;
        imaginary[high] = imaginary[low] - im;
        real[low] += re;
        imaginary[low] += im;
      }
    }
  }
}
