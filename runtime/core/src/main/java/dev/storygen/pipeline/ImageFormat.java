package dev.storygen.pipeline;

import dev.storygen.provider.TransientException;
import java.io.IOException;
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

/** The kinds of pictures that are taken from an illustrator. */
public enum ImageFormat {
  PNG("png"),
  JPEG("jpg");

  /** Several times what services draw; each pixel takes four bytes of memory. */
  private static final long MOST_PIXELS = 40_000_000;

  private final String extension;

  ImageFormat(String extension) {
    this.extension = extension;
  }

  public String extension() {
    return extension;
  }

  /**
   * The kind of a picture, by its content; decodes it whole.
   *
   * @param picture what messages call it
   * @throws TransientException if it is none of these, or broken: another may be better
   * @throws IOException if the file cannot be read
   */
  static ImageFormat of(Path file, String picture) throws IOException {
    try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
      Optional<ImageReader> reader = reader(input);
      Optional<ImageFormat> kind = reader.flatMap(ImageFormat::of);
      if (kind.isEmpty()) {
        throw TransientException.uselessAnswer(
            picture + " is neither PNG nor JPEG (" + Files.size(file) + " bytes).");
      }
      decode(reader.get(), input, picture);
      return kind.get();
    }
  }

  private static Optional<ImageReader> reader(ImageInputStream input) {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
    return readers.hasNext() ? Optional.of(readers.next()) : Optional.empty();
  }

  private static Optional<ImageFormat> of(ImageReader reader) {
    try {
      String format = reader.getFormatName();
      return Stream.of(values()).filter(kind -> kind.name().equalsIgnoreCase(format)).findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Decodes the whole picture: half of one has a good header, too. */
  private static void decode(ImageReader reader, ImageInputStream input, String picture)
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
      if ((long) width * height > MOST_PIXELS) {
        throw TransientException.uselessAnswer(
            "%s has %d x %d pixels, but expected at most %d million in all."
                .formatted(picture, width, height, MOST_PIXELS / 1_000_000));
      }
      reader.read(0);
    } catch (TransientException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // readers throw of all kinds at broken pictures
      throw broken(picture, e.toString());
    } finally {
      reader.dispose();
    }
    if (!missing.isEmpty()) {
      throw broken(picture, missing.get(0));
    }
  }

  private static TransientException broken(String picture, String reason) {
    return TransientException.uselessAnswer(
        picture + " is broken or not whole: it does not decode (" + reason + ").");
  }
}
