package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that are damaged, as {@code storygen.cache.check} sees them. */
class CheckedFactsTest {

  private static final FactStore.Key FIRST = new FactStore.Key("abc", "ffmpeg 1");
  private static final FactStore.Key SECOND = new FactStore.Key("voice 1\nvideo 2\n", "checks");

  @TempDir private Path folder;
  private CacheDirectory directory;
  private FactStore store;

  @BeforeEach
  void keepTwo() {
    directory = new CacheDirectory(folder);
    store = new FactStore(directory.results(), CacheMode.ON, CacheFixture.CLOCK, warning -> {});
    store.store(FIRST, Map.of("peak", 7));
    store.store(SECOND, List.of("loudness"));
  }

  private Path file(String text) throws IOException {
    for (CacheFile file :
        CacheFile.in(CacheLayout.of(directory.results()).facts(), CacheLayout.RESULT)) {
      if (Files.readString(file.path()).contains(text)) {
        return file.path();
      }
    }
    throw new AssertionError("no facts of " + text);
  }

  @Test
  void factsAreReadAsTheyWereWritten() throws IOException {
    CacheCheck check = CacheCheck.of(directory);

    assertThat(check.files()).isEqualTo(2);
    assertThat(check.bytes()).isEqualTo(Files.size(file("peak")) + Files.size(file("loudness")));
    assertThat(check.damaged()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\0\0", "{}", "null\n{}", "[]\n[]", "{\n{", "\n\n\n", "{\"key\":{}}\n{}"})
  void damagedFactsAreNamedAndStay(String damaged) throws IOException {
    Path file = file("peak");
    Files.writeString(file, damaged);

    assertThat(CacheCheck.of(directory).damaged()).containsExactly(file + " holds no facts.");
    assertThat(file).hasContent(damaged);
    assertThat(store.find(SECOND, List.class)).contains(List.of("loudness"));
  }

  @Test
  void anotherDigitIsDamage() throws IOException {
    Path file = file("peak");
    Files.writeString(file, Files.readString(file).replace(":7}", ":8}"));

    assertThat(CacheCheck.of(directory).damaged()).containsExactly(file + " holds no facts.");
  }

  @Test
  void theFactsOfAnotherKeyAreDamage() throws IOException {
    Path file = file("peak");
    Files.copy(file("loudness"), file, StandardCopyOption.REPLACE_EXISTING);

    assertThat(CacheCheck.of(directory).damaged()).containsExactly(file + " holds no facts.");
  }

  @Test
  void whatIsNamedIsDroppedAndKeptAgainByTheNextBuild() throws IOException {
    Path file = file("peak");
    Files.writeString(file, "");

    assertThat(store.find(FIRST, Map.class)).isEmpty();
    assertThat(file).doesNotExist();
    store.store(FIRST, Map.of("peak", 7));
    assertThat(CacheCheck.of(directory).damaged()).isEmpty();
  }
}
