package dev.storygen.pipeline;

import dev.storygen.provider.Shot;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The formats that are accepted from an image provider. */
public enum ImageFormat {
  PNG("png"),
  JPEG("jpg"),
  MP4(Shot.VIDEO_EXTENSION);

  /** Several times the size that services return; each pixel takes four bytes of memory. */
  private static final long MAX_PIXELS = 40_000_000;

  private final String extension;

  ImageFormat(String extension) {
    this.extension = extension;
  }

  public String extension() {
    return extension;
  }

  /**
   * The format of an image or a video by its content. Decodes the whole image; a video is for the
   * renderer to judge.
   *
   * @param image its name in messages
   * @throws TransientException if it is in another format or an image that does not decode: another
   *     attempt may return a valid one
   * @throws IOException if the file cannot be read
   */
  static ImageFormat of(Path file, String image) throws IOException {
    if (isMp4(file)) {
      return MP4;
    }
    try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
      Optional<ImageReader> reader = reader(input);
      Optional<ImageFormat> format = reader.flatMap(ImageFormat::of);
      if (format.isEmpty()) {
        throw TransientException.invalidResponse(
            image + " is neither PNG, JPEG nor MP4 (" + Files.size(file) + " bytes).");
      }
      decode(reader.get(), input, image);
      return format.get();
    }
  }

  /** ISO/IEC 14496-12, 4.3: the box {@code ftyp} is the first one, after its four bytes of size. */
  private static boolean isMp4(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      byte[] start = input.readNBytes(8);
      return new String(start, StandardCharsets.ISO_8859_1).endsWith("ftyp");
    }
  }

  private static Optional<ImageReader> reader(ImageInputStream input) {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
    return readers.hasNext() ? Optional.of(readers.next()) : Optional.empty();
  }

  private static Optional<ImageFormat> of(ImageReader reader) {
    try {
      String name = reader.getFormatName();
      return Stream.of(values()).filter(format -> format.name().equalsIgnoreCase(name)).findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Decodes the whole image: a truncated one has a valid header, too. */
  private static void decode(ImageReader reader, ImageInputStream input, String image)
      throws TransientException {
    List<String> missing = new ArrayList<>();
    reader.addIIOReadWarningListener(
        (source, warning) -> {
          if (warning.startsWith("Truncated") || warning.startsWith("Corrupt")) {
            missing.add(warning);
          }
        });
    reader.setInput(input);
    try {
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MAX_PIXELS) {
        throw TransientException.invalidResponse(
            "%s has %d x %d pixels, but expected at most %d million in all."
                .formatted(image, width, height, MAX_PIXELS / 1_000_000));
      }
      reader.read(0);
    } catch (TransientException e) {
      throw e;
    } catch (IOException
        | RuntimeException e) { // readers throw exceptions of many types at invalid images
      throw broken(image, e.toString());
    } finally {
      reader.dispose();
    }
    if (!missing.isEmpty()) {
      throw broken(image, missing.get(0));
    }
  }

  private static TransientException broken(String image, String reason) {
    return TransientException.invalidResponse(
        image + " is broken or not whole: it does not decode (" + reason + ").");
  }
}
