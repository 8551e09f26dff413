package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.ffmpeg.draw.YuvFrame;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilledImageTest {

  private static final int WIDTH = 180;
  private static final int HEIGHT = 320;

  @TempDir Path folder;

  private YuvFrame filled(int width, int height, IntBinaryOperator grey) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, 0x10101 * grey.applyAsInt(i % width, i / width));
    }
    Path file = folder.resolve("image.png");
    ImageIO.write(image, "png", file.toFile());
    try (DecodedImage decoded = DecodedImage.read("story", file)) {
      return decoded.cover(WIDTH, HEIGHT);
    }
  }

  private static int luma(YuvFrame frame, int x, int y) {
    return frame.luma[y * frame.stride + x] & 0xff;
  }

  @Test
  void aWideImageIsShownAsAWholeOverABlurredCopy() throws IOException {
    YuvFrame frame = filled(320, 180, (x, y) -> x / 10 % 2 == 0 ? 0 : 255);
    int middle = HEIGHT / 2;
    int darkest = 255;
    int brightest = 0;
    for (int x = 2; x < WIDTH - 2; x++) {
      darkest = Math.min(darkest, luma(frame, x, middle));
      brightest = Math.max(brightest, luma(frame, x, middle));
    }
    assertThat(brightest - darkest).as("contrast of the image").isGreaterThan(120);
    for (int x = 2; x + 6 < WIDTH - 2; x++) {
      assertThat(luma(frame, x, 20)).isCloseTo(luma(frame, x + 6, 20), within(40));
    }
  }

  @Test
  void anImageOfAboutTheShapeOfTheFrameIsCropped() throws IOException {
    YuvFrame frame = filled(300, 400, (x, y) -> x < 20 || x >= 280 ? 255 : 100);
    assertThat(luma(frame, 2, HEIGHT / 2)).isCloseTo(luma(frame, WIDTH - 3, 160), within(6));
    assertThat(luma(frame, 2, HEIGHT / 2)).isLessThan(100);
  }

  @Test
  void theBrightestPartIsFound() throws IOException {
    Focus lamp = Focus.of(filled(180, 320, (x, y) -> Math.hypot(x - 130, y - 80) < 20 ? 250 : 60));
    assertThat(lamp.x()).isCloseTo(130 / 180.0, within(0.06));
    assertThat(lamp.y()).isCloseTo(80 / 320.0, within(0.06));

    assertThat(Focus.of(new YuvFrame(64, 64))).isEqualTo(new Focus(0.5, 0.5));
  }
}
