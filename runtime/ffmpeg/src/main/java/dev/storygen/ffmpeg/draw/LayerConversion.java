package dev.storygen.ffmpeg.draw;

/** Converts the rows of a drawing to the planes of a {@link Layer}. */
final class LayerConversion {

  private final int[] argb;
  private final int width;
  private final int first;
  private final int height;
  private final float grain;
  private final int chromaWidth;
  private final byte[] cb;
  private final byte[] cr;
  private final byte[] chromaAlpha;

  /**
   * @param argb the whole drawing, with straight alpha
   * @param width of the drawing, even
   * @param first row to convert, even
   * @param end after the last row to convert, even
   */
  LayerConversion(int[] argb, int width, int first, int end, float grain) {
    this.argb = argb;
    this.width = width;
    this.first = first;
    this.height = end - first;
    this.grain = grain;
    this.chromaWidth = width / 2;
    int size = chromaWidth * (height / 2);
    this.cb = new byte[size];
    this.cr = new byte[size];
    this.chromaAlpha = new byte[size];
    for (int i = 0; i < size; i++) {
      convertChroma(i, 2 * (i / chromaWidth) + first, 2 * (i % chromaWidth));
    }
  }

  LayerPlane luma() {
    byte[] samples = new byte[width * height];
    byte[] alpha = new byte[width * height];
    for (int i = 0; i < samples.length; i++) {
      int pixel = argb[first * width + i];
      if (pixel >>> 24 != 0) {
        alpha[i] = (byte) (pixel >>> 24);
        float value = Bt709.luma(pixel >> 16 & 0xff, pixel >> 8 & 0xff, pixel & 0xff);
        float noise = grain == 0 ? 0 : grain * Noise.triangular(i % width, i / width);
        samples[i] = (byte) Math.max(16, Math.min(235, (int) (value + noise + 0.5f)));
      }
    }
    return new LayerPlane(width, height, samples, alpha);
  }

  LayerPlane cb() {
    return new LayerPlane(chromaWidth, height / 2, cb, chromaAlpha);
  }

  LayerPlane cr() {
    return new LayerPlane(chromaWidth, height / 2, cr, chromaAlpha);
  }

  private void convertChroma(int at, int row, int column) {
    int alphas = 0;
    float red = 0;
    float green = 0;
    float blue = 0;
    for (int i = 0; i < 4; i++) {
      int pixel = argb[(row + (i >> 1)) * width + column + (i & 1)];
      int weight = pixel >>> 24;
      alphas += weight;
      red += weight * (pixel >> 16 & 0xff);
      green += weight * (pixel >> 8 & 0xff);
      blue += weight * (pixel & 0xff);
    }
    if (alphas > 0) {
      chromaAlpha[at] = (byte) (alphas / 4);
      float noise = grain == 0 ? 0 : Noise.triangular(at, row) / 2;
      red /= alphas;
      green /= alphas;
      blue /= alphas;
      cb[at] = (byte) (int) (Bt709.cb(red, green, blue) + noise + 0.5f);
      cr[at] = (byte) (int) (Bt709.cr(red, green, blue) + noise + 0.5f);
    }
  }
}
