package dev.storygen.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/adding-a-provider.md} shows the example that is compiled and tested here. */
class ProviderExampleTest {

  @ParameterizedTest
  @ValueSource(strings = {"PiperVoice", "PiperVoiceTest"})
  void thePageShowsTheWholeFile(String type) throws IOException {
    String source = Files.readString(Path.of("src/test/java/com/example/" + type + ".java"));

    assertThat(Files.readString(Path.of("../../docs/adding-a-provider.md")))
        .contains("```java\n" + source + "```");
  }
}
