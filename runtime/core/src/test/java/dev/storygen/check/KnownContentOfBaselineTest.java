package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.CacheMode;
import dev.storygen.cache.ContentIndex;
import dev.storygen.model.BaselineEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline does not read files whose content is known. */
class KnownContentOfBaselineTest {

  private static final String SCRIPT = "level -30";

  /** Of no file. */
  private static final String MARK = "0".repeat(64);

  @TempDir private Path folder;
  @TempDir private Path cache;
  private JudgedStories stories;
  private List<BaselineEntry> entries;

  @BeforeEach
  void judgeOnce() {
    stories = new JudgedStories(folder).contents(index(false)).story("lighthouse", SCRIPT);
    entries = stories.accepted();
  }

  /** As the next build has it. */
  private ContentIndex index(boolean strict) {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return new ContentIndex(cache, CacheMode.ON, strict, clock);
  }

  private String content() {
    return stories.judge(entries).get(0).content().get("script");
  }

  /** Makes the index say another content, which shows whether the file was read. */
  private void mark() throws IOException {
    String real = entries.get(0).content().get("script").split(" ")[0];
    try (Stream<Path> all = Files.walk(cache)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        assertThat(text).contains(real);
        Files.writeString(file, text.replace(real, MARK));
      }
    }
  }

  @Test
  void anUnchangedFileIsNotReadAgain() throws IOException {
    mark();

    stories.contents(index(false));

    assertThat(content()).startsWith(MARK).endsWith(" " + SCRIPT.length());
  }

  @Test
  void aChangedFileIsRead() throws IOException {
    mark();

    stories.contents(index(false)).story("lighthouse", "level -31");

    assertThat(content()).doesNotContain(MARK);
  }

  @Test
  void everyFileIsReadWhereTheUserSaysSo() throws IOException {
    mark();

    assertThat(stories.contents(index(true)).states(entries))
        .containsExactly("lighthouse: accepted");
    assertThat(content()).isEqualTo(entries.get(0).content().get("script"));
  }
}
