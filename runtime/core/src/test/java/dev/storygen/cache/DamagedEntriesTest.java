package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any byte of an entry is changed, or its end is lost. */
class DamagedEntriesTest {

  @TempDir private Path folder;
  private CacheFixture cache;

  @BeforeEach
  void store() throws IOException {
    cache = new CacheFixture(folder.resolve("cache"), folder);
    cache.store(1);
  }

  private void assertNoticed(Path file, byte[] bytes, String what) throws IOException {
    Files.write(file, bytes);
    cache.warnings().clear();

    assertThat(cache.finds(1)).as(what).isFalse();
    assertThat(cache.warnings())
        .as(what)
        .singleElement()
        .asString()
        .startsWith("The cache was damaged: " + file + " ")
        .endsWith(" It is made again.");
    assertThat(file).as(what).doesNotExist();

    cache.store(1);
    assertThat(cache.finds(1)).as(what).isTrue();
  }

  @Test
  void eachByteOfAResultCounts() throws IOException {
    byte[] whole = Files.readAllBytes(cache.result(1));
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= (byte) (1 << i % 7);
      assertNoticed(cache.result(1), flipped, "byte " + i);
    }
  }

  @Test
  void aResultHasAnEnd() throws IOException {
    byte[] whole = Files.readAllBytes(cache.result(1));
    for (int length = 0; length < whole.length; length += 7) {
      assertNoticed(cache.result(1), Arrays.copyOf(whole, length), length + " bytes");
    }
    assertNoticed(cache.result(1), new byte[whole.length], "zeros");
    assertNoticed(cache.result(1), Arrays.copyOf(whole, whole.length + 1), "one byte more");
  }

  @Test
  void eachByteOfAContentCounts() throws IOException {
    byte[] whole = Files.readAllBytes(cache.blob(1));
    for (int i = 0; i < whole.length; i += 97) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 1;
      assertNoticed(cache.blob(1), flipped, "byte " + i);
    }
    assertNoticed(cache.blob(1), new byte[0], "nothing");
    assertNoticed(cache.blob(1), new byte[whole.length], "zeros");
  }

  @Test
  void aResultIsReadAsItWasWritten() throws IOException {
    Optional<CachedResult> result = ResultFile.read(cache.result(1));

    assertThat(result).isPresent();
    assertThat(result.get().key()).isEqualTo(CacheFixture.inputs(1).key());
    assertThat(Files.readString(cache.result(1)))
        .startsWith("{\"sha256\":\"")
        .contains("\",\"result\":{\"schemaVersion\":1,\"key\":\"")
        .endsWith("}}");
  }
}
