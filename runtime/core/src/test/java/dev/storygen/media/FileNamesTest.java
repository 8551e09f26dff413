package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;

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
}
