package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storygen.provider.TransientException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFormatTest {

  @TempDir private Path folder;

  @Test
  void theContentDecidesAndNotTheExtension() throws IOException {
    assertThat(kind(FakeImageGenerator.picture("png"))).isEqualTo(ImageFormat.PNG);
    assertThat(kind(FakeImageGenerator.picture("jpg"))).isEqualTo(ImageFormat.JPEG);
    assertThat(kind(FakeImageGenerator.VIDEO)).isEqualTo(ImageFormat.MP4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void aTruncatedImageIsRejected(String format) throws IOException {
    byte[] whole = FakeImageGenerator.picture(format);
    assertThatExceptionOfType(TransientException.class)
        .isThrownBy(() -> kind(Arrays.copyOf(whole, whole.length - 40)))
        .withMessageStartingWith("The picture is broken or not whole: it does not decode (")
        .matches(failure -> !failure.outage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html><body>Sorry</body></html>", "RIFF....WEBPVP8 "})
  void otherContentIsRejected(String content) {
    assertThatExceptionOfType(TransientException.class)
        .isThrownBy(() -> kind(content.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .withMessage("The picture is neither PNG, JPEG nor MP4 (%d bytes).", content.length());
  }

  @Test
  void anotherImageFormatIsRejected() {
    assertThatExceptionOfType(TransientException.class)
        .isThrownBy(() -> kind(FakeImageGenerator.picture("bmp")))
        .withMessageStartingWith("The picture is neither PNG, JPEG nor MP4");
  }

  @Test
  void anImageTooLargeForTheHeapIsRejected() throws IOException {
    Path file = folder.resolve("huge.png");
    BufferedImage huge = new BufferedImage(8000, 5001, BufferedImage.TYPE_BYTE_BINARY);
    ImageIO.write(huge, "png", file.toFile());
    assertThatExceptionOfType(TransientException.class)
        .isThrownBy(() -> ImageFormat.of(file, "The picture"))
        .withMessage("The picture has 8000 x 5001 pixels, but expected at most 40 million in all.");
  }

  private ImageFormat kind(byte[] content) throws IOException {
    return ImageFormat.of(Files.write(folder.resolve("picture"), content), "The picture");
  }
}
