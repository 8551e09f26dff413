package dev.storygen.ffmpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.storygen.ffmpeg.Ffmpeg;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndecodableNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"Stimme\uFFFD.mp3", "Gr\uFFFDn/voiceover.mp3"})
  void theMessageNamesTheCharsetAndTheFix(String name) {
    assertThatIOException()
        .isThrownBy(() -> MediaInput.open(Path.of(name)))
        .withMessage(
            Path.of(name).getFileName()
                + " cannot be read: the name of the file or of its folder is not valid "
                + System.getProperty("sun.jnu.encoding")
                + ". Rename it, or set the environment variable LC_ALL to the locale that it was"
                + " named in");
  }

  @Test
  void aNameReachesFfmpegInTheCharsetOfFileNames() {
    try (BytePointer url = Ffmpeg.url(Path.of("a:b.mp3"))) {
      assertThat(url.getString(StandardCharsets.US_ASCII)).isEqualTo("file:a:b.mp3");
    }
  }
}
