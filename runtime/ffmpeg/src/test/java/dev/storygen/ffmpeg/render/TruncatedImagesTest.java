package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruncatedImagesTest {

  private static final double[] SHARES = {0.1, 0.5, 0.9, 0.99};

  /** One pixel, lossy and lossless; the last byte pads the chunk. */
  private static final List<String> WEBP =
      List.of(
          "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=",
          "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  @TempDir private Path folder;

  /** What an image shows. */
  enum Content {
    GRADIENT,
    NOISE,
    PLAIN
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
  void eachFormatIsToldHoweverMuchIsMissing(String format) throws IOException {
    for (Content content : Content.values()) {
      byte[] image = encoded(format, content);
      assertThat(problems(format, image)).as("whole %s", content).isEmpty();
      for (double share : SHARES) {
        assertTruncated(format, image, (int) (image.length * share));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Content.class)
  void progressiveJpegsAreToldToo(Content content) throws IOException {
    byte[] image = progressive(content);

    assertThat(problems("jpg", image)).isEmpty();
    for (double share : SHARES) {
      assertTruncated("jpg", image, (int) (image.length * share));
    }
    assertTruncated("jpg", image, image.length - 2); // no end of the image
  }

  @Test
  void animationsAreToldInEachFrame() throws IOException {
    byte[] image = animation(5);

    assertThat(problems("gif", image)).isEmpty();
    for (double share : SHARES) {
      assertTruncated("gif", image, (int) (image.length * share));
    }
    assertThat(problems("gif", Arrays.copyOf(image, image.length + 100))).isEmpty();
    assertThat(problems("gif", Arrays.copyOf(image, image.length - 1)))
        .as("without the trailer")
        .isEmpty();
  }

  @Test
  void webpIsToldByTheLengthInItsHeader() throws IOException {
    for (String encoded : WEBP) {
      byte[] image = Base64.getDecoder().decode(encoded);

      assertThat(problems("webp", image)).isEmpty();
      assertThat(problems("webp", Arrays.copyOf(image, image.length + 9))).isEmpty();
      for (double share : new double[] {0.1, 0.5, 0.9}) {
        assertTruncated("webp", image, (int) (image.length * share));
      }
      assertTruncated("webp", image, image.length - 2);
    }
  }

  @Test
  void theMessageSaysThatTheFileEndsTooEarly() throws IOException {
    byte[] image = encoded("gif", Content.NOISE);

    assertThat(problems("gif", Arrays.copyOf(image, image.length / 2)))
        .containsExactly(
            "images: sea.gif is truncated: the file ends before the image does. Expected a whole"
                + " image of at most 67 megapixels, as PNG, JPEG, WebP, GIF, BMP or TIFF: convert"
                + " it.");
  }

  private void assertTruncated(String format, byte[] image, int length) throws IOException {
    assertThat(problems(format, Arrays.copyOf(image, length)))
        .as("%d of %d bytes of %s", length, image.length, format)
        .hasSize(1);
  }

  private List<String> problems(String format, byte[] content) throws IOException {
    Path image = Files.write(folder.resolve("sea." + format), content);
    return new FfmpegVideoRenderer()
        .problems(TestScenes.brief("Sea", image), Optional.empty()).stream()
            .map(problem -> problem.sentence())
            .toList();
  }

  private static byte[] encoded(String format, Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image(content, 1), format, out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] progressive(Content content) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream image = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(image);
      writer.write(null, new IIOImage(image(content, 1), null, null), settings);
    }
    writer.dispose();
    return out.toByteArray();
  }

  private static byte[] animation(int frames) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream image = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(image);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < frames; i++) {
        writer.writeToSequence(new IIOImage(image(Content.NOISE, i), null, null), null);
      }
      writer.endWriteSequence();
    }
    writer.dispose();
    return out.toByteArray();
  }

  private static BufferedImage image(Content content, int seed) {
    BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(
        content == Content.GRADIENT
            ? new GradientPaint(0, 0, Color.BLUE, 320, 240, Color.ORANGE)
            : Color.GRAY);
    graphics.fillRect(0, 0, 320, 240);
    graphics.dispose();
    Random random = new Random(seed);
    for (int i = 0; content == Content.NOISE && i < 320 * 240; i++) {
      image.setRGB(i % 320, i / 320, random.nextInt(1 << 24));
    }
    return image;
  }
}
