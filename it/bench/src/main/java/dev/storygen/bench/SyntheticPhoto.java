package dev.storygen.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** An image that costs an encoder about as much as a photo: gradients, edges and grain. */
final class SyntheticPhoto {

  private static final int WIDTH = 1440;
  private static final int HEIGHT = 2560;
  private static final int GRAIN = 6;

  private SyntheticPhoto() {}

  static void write(Path jpeg) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Random grain = new Random(1);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, pixel(x, y, (int) (GRAIN * grain.nextGaussian())));
      }
    }
    if (!ImageIO.write(image, "jpeg", jpeg.toFile())) {
      throw new IOException("This Java has no JPEG writer.");
    }
  }

  private static int pixel(int x, int y, int grain) {
    double hills = HEIGHT * (0.55 + 0.08 * Math.sin(x / 170.0) + 0.03 * Math.sin(x / 41.0));
    double soft = 40 * Math.sin(x / 97.0) * Math.cos(y / 131.0);
    boolean sky = y < hills;
    int red = clamped((sky ? 230 - y / 20.0 : 60) + soft + grain);
    int green = clamped((sky ? 150 + y / 30.0 : 90) + soft + grain);
    int blue = clamped((sky ? 90 + y / 12.0 : 55) + soft / 2 + grain);
    return red << 16 | green << 8 | blue;
  }

  private static int clamped(double value) {
    return (int) Math.max(0, Math.min(255, value));
  }
}
