package dev.storygen.ffmpeg.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.media.ImageFacts;
import dev.storygen.media.UnreadableMediaException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that the test paints and writes. */
class ImageProbeTest {

  private static final int WIDTH = 270;
  private static final int HEIGHT = 480;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void aPictureIsMeasured(String format) throws IOException {
    BufferedImage halves = painted(Color.BLACK);
    Graphics2D graphics = halves.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT / 4);

    ImageFacts facts = facts(written(halves, format));

    assertThat(facts.width()).isEqualTo(WIDTH);
    assertThat(facts.height()).isEqualTo(HEIGHT);
    assertThat(facts.black()).isCloseTo(0.75, within(0.01));
    assertThat(facts.contrast()).isCloseTo(1, within(0.02));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void oneColourHasNoContrast(String format) throws IOException {
    ImageFacts facts = facts(written(painted(new Color(200, 40, 90)), format));

    assertThat(facts.black()).isZero();
    assertThat(facts.contrast()).isLessThan(0.02);
    assertThat(facts(written(painted(Color.BLACK), format)).black()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 0.95})
  void aTruncatedPictureDoesNotDecode(double share) throws IOException {
    Path whole = written(noise(), "png");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(bytes, (int) (share * bytes.length)));

    assertThatThrownBy(() -> facts(whole))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageStartingWith("thumbnail.png ");
  }

  @Test
  void aDamagedPictureDoesNotDecode() throws IOException {
    Path file = written(noise(), "png");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 2000, (byte) 0x55);
    Files.write(file, bytes);

    assertThatThrownBy(() -> facts(file))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageStartingWith("thumbnail.png ");
  }

  @Test
  void aTextIsNoPicture() throws IOException {
    Path file = Files.writeString(folder.resolve("thumbnail.png"), "not found\n".repeat(100));

    assertThatThrownBy(() -> facts(file))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageStartingWith("thumbnail.png is not a media file that can be read");
  }

  private Path written(BufferedImage image, String format) throws IOException {
    Path file = folder.resolve("thumbnail." + format);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    return file;
  }

  private static BufferedImage painted(Color colour) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    return image;
  }

  private static BufferedImage noise() {
    BufferedImage image = painted(Color.GRAY);
    Random random = new Random(7);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    return image;
  }

  private static ImageFacts facts(Path file) throws IOException {
    return new FfmpegMediaInspector().inspect(file, Set.of(ImageFacts.FACT)).get(ImageFacts.FACT);
  }
}
