package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Delivery;
import dev.storygen.model.SceneImage;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Visuals;
import dev.storygen.provider.BriefProblem;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenImagesTest {

  private static final String EXPECTED =
      ". Expected a whole image of at most 67 megapixels, as PNG, JPEG, WebP, GIF, BMP or TIFF:"
          + " convert it.";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
  void wholeImagesAreFine(String format) throws IOException {
    assertThat(problems("sea." + format, encoded(format))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void bytesAfterAnImageDoNoHarm(String format) throws IOException {
    byte[] image = encoded(format);
    byte[] longer = Arrays.copyOf(image, image.length + 1001);

    assertThat(problems("sea." + format, longer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "bmp", "tiff"})
  void truncatedImagesAreProblems(String format) throws IOException {
    byte[] image = encoded(format);

    for (double share : new double[] {0.5, 0.9}) {
      byte[] part = Arrays.copyOf(image, (int) (image.length * share));
      assertThat(problems("sea." + format, part))
          .as("%s of %s", share, format)
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.sentence())
                      .startsWith("images: sea." + format + " ")
                      .endsWith(EXPECTED));
    }
  }

  @Test
  void whatIsNoImageIsAProblem() throws IOException {
    byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);
    byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(problems("sea.svg", svg))
        .extracting(BriefProblem::key, BriefProblem::part)
        .containsExactly(tuple(BriefKey.IMAGES, "sea.svg"));
    assertThat(problems("sea.png", "A text.".getBytes(StandardCharsets.UTF_8)))
        .extracting(BriefProblem::sentence)
        .containsExactly(
            "images: sea.png is not a media file that can be read: Invalid data found when"
                + " processing input"
                + EXPECTED);
    assertThat(problems("sea.jpg", new byte[0]))
        .extracting(BriefProblem::sentence)
        .containsExactly("images: sea.jpg is empty (0 bytes)" + EXPECTED);
    assertThat(problems("sea.jpg", heic))
        .extracting(BriefProblem::sentence)
        .containsExactly("images: sea.jpg is a HEIC image" + EXPECTED);
  }

  @Test
  void imagesOfScenesAreDecodedOnceEach() throws IOException {
    Path image = Files.createFile(folder.resolve("sea.jpg"));
    SceneImage scene = new SceneImage(Optional.empty(), image);
    StoryBrief titled = TestScenes.brief("Sea");
    Delivery plain = titled.delivery();
    Delivery delivery =
        new Delivery(
            plain.language(),
            List.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            plain.captions(),
            Optional.empty(),
            new Visuals(Optional.empty(), Optional.empty(), List.of(scene, scene)),
            List.of(),
            Map.of());
    StoryBrief brief = new StoryBrief("sea", titled.idea(), delivery, titled.script());

    assertThat(new FfmpegVideoRenderer().problems(brief, Optional.empty()))
        .containsExactly(
            new BriefProblem(
                BriefKey.SCENES, "sea.jpg", "scenes: sea.jpg is empty (0 bytes)" + EXPECTED));
  }

  @ParameterizedTest
  @ValueSource(ints = {9_000, 20_000, 65_000})
  void anImageOfTooManyPixelsIsAProblem(int size) throws IOException {
    assertThat(problems("sea.png", pngHeader(size)))
        .singleElement()
        .satisfies(problem -> assertThat(problem.sentence()).endsWith(EXPECTED));
  }

  private List<BriefProblem> problems(String name, byte[] content) throws IOException {
    Path image = Files.write(folder.resolve(name), content);
    return new FfmpegVideoRenderer().problems(TestScenes.brief("Sea", image), Optional.empty());
  }

  private static byte[] encoded(String format) throws IOException {
    BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.BLUE, 320, 240, Color.ORANGE));
    graphics.fillRect(0, 0, 320, 240);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  /** A grey PNG that says it is a square of this size. */
  private static byte[] pngHeader(int size) {
    byte[] data = {(byte) 0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1};
    ByteBuffer png = ByteBuffer.allocate(100);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(size).putInt(size);
    header.put(new byte[] {8, 0, 0, 0, 0});
    chunk(png, "IHDR", header.array());
    chunk(png, "IDAT", data);
    chunk(png, "IEND", new byte[0]);
    return Arrays.copyOf(png.array(), png.position());
  }

  private static void chunk(ByteBuffer png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    png.putInt(data.length).put(name).put(data).putInt((int) crc.getValue());
  }
}
