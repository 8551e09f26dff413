package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentIndexFileTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Blob SOUND = Blob.of("sound".getBytes(StandardCharsets.UTF_8));

  @TempDir private Path cache;
  @TempDir private Path stories;

  private ContentIndex index(int day) {
    Clock clock = Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
    return new ContentIndex(cache, CacheMode.ON, false, clock);
  }

  private Path file(String story) throws IOException {
    Path folder = Files.createDirectories(stories.resolve(story));
    return Files.writeString(folder.resolve("voiceover.mp3"), "sound");
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.list(CacheLayout.of(cache).index())) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\0\0\0\0",
        "{",
        "null",
        "[]",
        "{}",
        "{\"schemaVersion\":1,\"folder\":\"/other\",\"files\":{}}",
        "{\"schemaVersion\":2,\"folder\":\"HERE\",\"files\":{}}",
        "{\"schemaVersion\":1,\"folder\":\"HERE\",\"files\":{\"voiceover.mp3\":null}}",
        "{\"schemaVersion\":1,\"folder\":\"HERE\",\"files\":{\"voiceover.mp3\":{}}}",
        "{\"schemaVersion\":1,\"folder\":\"HERE\",\"files\":{\"voiceover.mp3\":"
            + "{\"identity\":{\"size\":5},\"sha256\":\"../../passwd\"}}}",
      })
  void aDamagedFileCostsOnlyReading(String damaged) throws IOException {
    Path file = file("lighthouse");
    index(0).of(file);
    Path written = written().get(0);
    Files.writeString(written, damaged.replace("HERE", file.getParent().toString()));

    assertThat(index(0).of(file)).isEqualTo(SOUND);
    assertThat(Files.readString(written)).contains(SOUND.sha256());
  }

  @Test
  void foldersOfEqualNameAreToldApart() throws IOException {
    ContentIndex index = index(0);
    index.of(file("a/lighthouse"));
    index.of(file("b/lighthouse"));

    assertThat(written()).hasSize(2);
  }

  @Test
  void moreFoldersThanAreInMemoryAreKnown() throws IOException {
    ContentIndex index = index(0);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      files.add(file("story-" + i));
      assertThat(index.of(files.get(i))).isEqualTo(SOUND);
    }
    for (Path file : files) {
      assertThat(index.of(file)).isEqualTo(SOUND);
    }
    assertThat(written()).hasSize(200);
  }

  @Test
  void whatWasNotUsedForLongestIsDeleted() throws IOException {
    Path unused = file("unused");
    Path used = file("used");
    index(0).of(unused);
    index(0).of(used);
    for (Path written : written()) {
      Files.setLastModifiedTime(written, FileTime.from(START));
    }
    index(9).of(used);

    new CacheCleaner(cache, Clock.fixed(START.plus(Duration.ofDays(10)), ZoneOffset.UTC))
        .clean(new CacheBounds(Long.MAX_VALUE, Duration.ofDays(5)));

    assertThat(written()).hasSize(1);
    assertThat(Files.readString(written().get(0))).contains("/used");
  }

  @Test
  void threadsAndBuildsShareAFolder() throws Exception {
    List<Path> files = new ArrayList<>();
    Path folder = file("lighthouse").getParent();
    for (int i = 0; i < 20; i++) {
      files.add(Files.writeString(folder.resolve("voice-" + i), "sound"));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Blob>> contents = new ArrayList<>();
      for (ContentIndex index : List.of(index(0), index(0))) {
        files.forEach(file -> contents.add(threads.submit(() -> index.of(file))));
      }
      for (Future<Blob> content : contents) {
        assertThat(content.get()).isEqualTo(SOUND);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(CacheLayout.of(cache).temporary()).isEmptyDirectory();
  }
}
