package dev.storygen.ffmpeg.draw;

/** The shape of the ridges in a landscape. */
public enum Landform {
  HILLS {
    @Override
    double height(double x, int ridge, int seed) {
      return Noise.fractal(x * 2.2, seed, 4);
    }
  },
  PEAKS {
    @Override
    double height(double x, int ridge, int seed) {
      double rough = Noise.fractal(x * 3.1, seed, 7);
      double folded = 1 - Math.abs(2 * Noise.smooth(x * 2.4, seed + 50) - 1);
      return 0.62 * folded + 0.42 * rough;
    }
  },
  FOREST {
    @Override
    double height(double x, int ridge, int seed) {
      double ground = Noise.fractal(x * 2, seed, 3);
      double trees = 26 + 6 * (4 - ridge);
      double position = x * trees;
      int tree = (int) Math.floor(position);
      double crown = 1 - Math.abs(2 * (position - tree) - 1);
      double treeHeight = 0.10 + 0.22 * Noise.white(tree, seed + 90);
      return 0.8 * ground + (ridge < 2 ? 0 : treeHeight * Math.pow(crown, 1.5));
    }
  },
  DUNES {
    @Override
    double height(double x, int ridge, int seed) {
      double length = 0.8 + 0.9 * Noise.white(ridge, seed + 70);
      double position =
          x * length + 9 * Noise.white(ridge, seed) + 0.12 * Noise.smooth(x * 3, seed);
      double t = position - Math.floor(position);
      double lee = 0.22 + 0.2 * Noise.white((int) Math.floor(position), seed + 20);
      double rise = t < 1 - lee ? t / (1 - lee) : (1 - t) / lee;
      double crest = t < 1 - lee ? rise * rise * (3 - 2 * rise) : rise;
      return 0.15 + 0.75 * crest;
    }
  },
  SEA {
    @Override
    double height(double x, int ridge, int seed) {
      double wave = Math.sin(x * (46 - 6 * ridge) + seed % 7);
      double swell = 0.005 * ridge * ridge * wave * Noise.smooth(x * 5, seed + 30);
      return ridge == 0 ? 0.1 + 0.75 * Noise.fractal(x * 1.6, seed, 5) : 0.2 + swell;
    }
  };

  /**
   * Height of a ridge, about 0 to 1.
   *
   * @param x horizontal position, in widths of the frame
   * @param ridge index, 0 for the farthest
   */
  abstract double height(double x, int ridge, int seed);

  public static Landform of(int seed) {
    return values()[Math.floorMod(seed >>> 5, values().length)];
  }

  /** Upper edge of a ridge, in pixels from the top, one value per column. */
  public double[] ridge(int ridge, int ridges, int width, int height, int seed) {
    double[] top = new double[width];
    double baseline = 0.645 + 0.075 * ridge;
    double amplitude = 0.115 + 0.012 * ridge;
    for (int x = 0; x < width; x++) {
      double position = (double) x / width + ridge * 3.7;
      top[x] =
          height * (baseline - amplitude * (height(position, ridge, seed + 1000 * ridge) - 0.35));
    }
    return top;
  }
}
