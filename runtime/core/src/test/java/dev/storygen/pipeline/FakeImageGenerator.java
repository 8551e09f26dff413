package dev.storygen.pipeline;

import dev.storygen.provider.ImageContext;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.UsageMeter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Generates small noise images, or the content given. */
final class FakeImageGenerator implements ImageGenerator {

  /** What an MP4 starts with. */
  static final byte[] VIDEO = "\0\0\0\30ftypisom".getBytes(StandardCharsets.US_ASCII);

  /** The content of the next images, in order; then a PNG each. */
  final List<byte[]> pictures = new ArrayList<>();

  /** Who made the images. */
  String credit = NO_CREDIT;

  /** Whether it refuses all scenes but the first. */
  boolean refuses;

  /** The scenes of its calls, in order. */
  final List<String> scenes = new ArrayList<>();

  @Override
  public String name() {
    return "brush";
  }

  @Override
  public String generate(ImageContext context, String scene, Path image, UsageMeter meter)
      throws IOException {
    scenes.add(scene);
    if (refuses && scenes.size() > 1) {
      throw new IOException("content refused.");
    }
    Files.write(image, pictures.isEmpty() ? picture("png") : pictures.remove(0));
    return credit;
  }

  static byte[] picture(String format) throws IOException {
    BufferedImage noise = new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int i = 0; i < 20 * 30; i++) {
      noise.setRGB(i % 20, i / 20, random.nextInt());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(noise, format, bytes);
    return bytes.toByteArray();
  }
}
