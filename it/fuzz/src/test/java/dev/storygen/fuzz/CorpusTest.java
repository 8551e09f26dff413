package dev.storygen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.architecture.HostileText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * The inputs that the fuzzers start from, and every input that ever failed: one file each in {@code
 * <fuzzer>Inputs}. Each is read once as it is, and once so often repeated that code which takes
 * more than linear time does not end.
 */
class CorpusTest {

  private static final Map<String, ThrowingConsumer<byte[]>> READERS =
      Map.of(
          "SubRip", bytes -> TextInput.subtitles("srt", bytes),
          "WebVtt", bytes -> TextInput.subtitles("vtt", bytes),
          "Ass", bytes -> TextInput.subtitles("ass", bytes),
          "Ttml", bytes -> TextInput.subtitles("ttml", bytes),
          "Sbv", bytes -> TextInput.subtitles("sbv", bytes),
          "WordsFile", TextInput::words,
          "YamlBrief", bytes -> TextInput.brief("yaml", bytes),
          "MarkdownBrief", bytes -> TextInput.brief("md", bytes),
          "JsonBrief", bytes -> TextInput.brief("json", bytes),
          "Script", TextInput::script);

  @TestFactory
  Stream<DynamicTest> everyInputIsReadOrRejected() {
    return inputs((reader, bytes) -> reader.accept(bytes));
  }

  @TestFactory
  Stream<DynamicTest> everyInputTakesLinearTime() {
    return inputs(
        (reader, bytes) ->
            Assertions.assertTimeoutPreemptively(
                HostileText.LIMIT, () -> reader.accept(repeated(bytes))));
  }

  @Test
  void everyFuzzerHasInputs() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(Path.of(location().toURI()))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith("FuzzerInputs"))
          .containsExactlyInAnyOrderElementsOf(
              READERS.keySet().stream().map(name -> name + "FuzzerInputs").toList());
    }
  }

  @FunctionalInterface
  private interface Use {
    void of(ThrowingConsumer<byte[]> reader, byte[] bytes) throws Throwable;
  }

  private static Stream<DynamicTest> inputs(Use use) {
    return READERS.entrySet().stream()
        .flatMap(
            reader ->
                files(reader.getKey())
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                reader.getKey() + ": " + file.getFileName(),
                                () -> use.of(reader.getValue(), Files.readAllBytes(file)))));
  }

  private static Stream<Path> files(String reader) {
    try (Stream<Path> files =
        Files.walk(Path.of(location().toURI()).resolve(reader + "FuzzerInputs"))) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL location() {
    return CorpusTest.class.getResource(".");
  }

  private static byte[] repeated(byte[] unit) {
    byte[] all = new byte[unit.length == 0 ? 0 : HostileText.LENGTH];
    for (int i = 0; i < all.length; i++) {
      all[i] = unit[i % unit.length];
    }
    return all;
  }
}
