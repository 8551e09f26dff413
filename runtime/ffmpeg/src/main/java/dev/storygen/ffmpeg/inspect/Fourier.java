package dev.storygen.ffmpeg.inspect;

/**
 * The power spectrum of blocks of samples, by a radix-2 fast Fourier transform of half the size:
 * even samples are real parts and odd ones imaginary parts, and both spectra are separated after
 * it.
 */
final class Fourier {

  private final int size;
  private final int half;
  private final float[] window;

  /** Of the whole size; every second one is of half the size. */
  private final float[] cosines;

  private final float[] sines;
  private final float[] real;
  private final float[] imaginary;

  /**
   * @param size samples of a block, a power of two from 4
   */
  Fourier(int size) {
    this.size = size;
    half = size / 2;
    window = new float[size];
    cosines = new float[half];
    sines = new float[half];
    real = new float[half];
    imaginary = new float[half];
    for (int i = 0; i < size; i++) {
      window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
    }
    for (int i = 0; i < half; i++) {
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
    int shift = Integer.numberOfLeadingZeros(half) + 1;
    for (int i = 0; i < half; i++) {
      int reversed = Integer.reverse(i) >>> shift;
      real[reversed] = samples[2 * i] * window[2 * i];
      imaginary[reversed] = samples[2 * i + 1] * window[2 * i + 1];
    }
    for (int length = 2; length <= half; length *= 2) {
      transform(length);
    }
    for (int i = 0; i < half; i++) {
      powers[i] = power(i, (half - i) % half);
    }
  }

  private void transform(int length) {
    int middle = length / 2;
    int step = size / length;
    for (int start = 0; start < half; start += length) {
      for (int i = 0; i < middle; i++) {
        int low = start + i;
        int high = low + middle;
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

  /** Of a frequency, by the results at it and at its mirror. */
  private float power(int at, int mirror) {
    float evenRe = (real[at] + real[mirror]) / 2;
    float evenIm = (imaginary[at] - imaginary[mirror]) / 2;
    float oddRe = (imaginary[at] + imaginary[mirror]) / 2;
    float oddIm = (real[mirror] - real[at]) / 2;
    float re = evenRe + oddRe * cosines[at] - oddIm * sines[at];
    float im = evenIm + oddRe * sines[at] + oddIm * cosines[at];
    return re * re + im * im;
  }
}
