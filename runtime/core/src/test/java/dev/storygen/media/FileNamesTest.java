package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "lighthouse, lighthouse",
    "Café, Caf%C3%A9",
    "灯台, %E7%81%AF%E5%8F%B0",
    "a 🙂 b, a %F0%9F%99%82 b",
    "100%, 100%25"
  })
  void charactersOutsideAsciiAreEncoded(String name, String encoded) {
    assertThat(FileNames.percentEncoded(name)).isEqualTo(encoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lighthouse", "100%", "a b"})
  void aUsableNameStays(String name) {
    assertThat(FileNames.isUsable(name)).isTrue();
    assertThat(FileNames.usable(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nul\0", "a\0é"})
  void aNameThatIsNoPathIsNotUsable(String name) {
    assertThat(FileNames.isUsable(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"a b.png, a%20b.png", "a+b, a%2Bb", "Café, Caf%C3%A9", "Cafe\u0301, Cafe%CC%81"})
  void aNameInAUrlKeepsItsForm(String name, String url) {
    assertThat(FileNames.urlEncoded(name)).isEqualTo(url);
  }

  @Test
  void theCharactersBeforeAndFromTheEndOfAsciiOnDiffer() {
    assertThat(FileNames.percentEncoded("\u007f\u0080")).isEqualTo("\u007f%C2%80");
  }

  @Test
  void theMessageNamesTheLocaleAndTheFix() {
    assertThat(FileNames.unusable("the stories"))
        .isEqualTo(
            "Maven's JVM cannot use the file names of the stories: in its locale, C or POSIX ("
                + System.getProperty("sun.jnu.encoding")
                + "), names have only ASCII characters. Set the environment variable LC_ALL=C.UTF-8.");
  }

  @Test
  void nothingIsWrittenThroughALink(@TempDir Path folder) throws IOException {
    Path target = Files.createFile(folder.resolve("target"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);

    assertThatCode(() -> LinkedFiles.reject(target)).doesNotThrowAnyException();
    assertThatCode(() -> LinkedFiles.reject(folder.resolve("none"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> LinkedFiles.reject(link))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "%s is a link to %s, but nothing is written through links. Delete the link",
            link, target);
  }
}
