package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentIndexTest {

  private static final Blob OTHER = blob("other");

  @TempDir private Path cache;
  @TempDir private Path story;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(story.resolve("voiceover.mp3"), "sound");
  }

  private static Blob blob(String text) {
    return Blob.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private ContentIndex index(CacheMode mode, boolean strict) {
    Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    return new ContentIndex(cache, mode, strict, clock);
  }

  /** As the next build has it. */
  private ContentIndex index() {
    return index(CacheMode.ON, false);
  }

  private Path indexFile() {
    Path folder = story.toAbsolutePath();
    return CacheLayout.of(cache).index().resolve(blob(folder.toString()).sha256() + ".json");
  }

  /** A mark that the next call finds only if it does not read the file. */
  private void markKnown() throws IOException {
    Blob real = index().of(file);
    Path known = indexFile();
    Files.writeString(
        known, Files.readString(known).replace(real.sha256(), blob("sauce").sha256()));
  }

  @Test
  void anUnchangedFileIsNotReadAgain() throws IOException {
    markKnown();

    assertThat(index().of(file)).isEqualTo(blob("sauce"));
  }

  @Test
  void aChangeOfTheSameSizeIsNoticedAtOnce() throws IOException {
    ContentIndex index = index();
    for (String text : new String[] {"sound", "other", "sound", "third", "sauce"}) {
      Files.writeString(file, text);
      assertThat(index.of(file)).isEqualTo(blob(text));
    }
  }

  @Test
  void aRestoredModificationTimeHidesNoChange() throws IOException {
    FileTime modified = Files.getLastModifiedTime(file);
    assertThat(index().of(file)).isEqualTo(blob("sound"));

    Files.writeString(file, "other");
    Files.setLastModifiedTime(file, modified);

    assertThat(index().of(file)).isEqualTo(OTHER);
  }

  @Test
  void aChangeAfterTheRecordingIsNoticed() throws IOException {
    ContentIndex index = index();
    index.record(file, blob("sound"));
    FileTime modified = Files.getLastModifiedTime(file);
    Files.writeString(file, "other");
    Files.setLastModifiedTime(file, modified);

    assertThat(index.of(file)).isEqualTo(OTHER);
  }

  @Test
  void aFileThatAnotherReplacesIsNoticed() throws IOException {
    Path other = Files.writeString(story.resolve("other"), "other");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    index().of(file);

    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

    assertThat(index().of(file)).isEqualTo(OTHER);
  }

  @Test
  void aLinkHasTheContentOfItsTarget() throws IOException {
    Path other = Files.writeString(story.resolve("other"), "other");
    Path link = Files.createSymbolicLink(story.resolve("link"), file.getFileName());
    assertThat(index().of(link)).isEqualTo(blob("sound"));

    Files.delete(link);
    Files.createSymbolicLink(link, other.getFileName());

    assertThat(index().of(link)).isEqualTo(OTHER);
  }

  @Test
  void aRecordedFileIsNotRead() throws IOException {
    index().record(file, blob("sauce"));

    assertThat(index().of(file)).isEqualTo(blob("sauce"));
  }

  @Test
  void aContentOfAnotherSizeIsNotRecorded() throws IOException {
    index().record(file, blob("longer than that"));

    assertThat(index().of(file)).isEqualTo(blob("sound"));
  }

  @Test
  void aStrictIndexReadsEveryFile() throws IOException {
    markKnown();

    assertThat(index(CacheMode.ON, true).of(file)).isEqualTo(blob("sound"));
    assertThat(index().of(file)).isEqualTo(blob("sound"));
  }

  @Test
  void withoutACacheEveryFileIsRead() throws IOException {
    markKnown();
    String before = Files.readString(indexFile());

    assertThat(index(CacheMode.OFF, false).of(file)).isEqualTo(blob("sound"));
    assertThat(ContentIndex.off().of(file)).isEqualTo(blob("sound"));
    assertThat(Files.readString(indexFile())).isEqualTo(before);
  }

  @Test
  void readingBuildsWriteNothing() throws IOException {
    index(CacheMode.READ, false).of(file);
    index(CacheMode.READ, false).record(file, blob("sound"));

    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void filesThatAreGoneAreForgotten() throws IOException {
    index().of(file);
    Path next = Files.writeString(story.resolve("video.mp4"), "pictures");
    Files.delete(file);
    index().of(next);

    assertThat(FolderContents.read(indexFile(), story.toAbsolutePath()).files())
        .containsOnlyKeys("video.mp4");
  }

  @Test
  void whatOtherBuildsRecordedStays() throws IOException {
    Path next = Files.writeString(story.resolve("video.mp4"), "pictures");
    ContentIndex first = index();
    first.of(file);
    index().of(next);
    first.record(file, blob("sound"));

    assertThat(FolderContents.read(indexFile(), story.toAbsolutePath()).files())
        .containsOnlyKeys("video.mp4", "voiceover.mp3");
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> index().of(story))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(story + ": is not a regular file");
    assertThatThrownBy(() -> index().of(story.resolve("missing")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void anIndexThatCannotBeWrittenCostsOnlyReading() throws IOException {
    Files.writeString(cache.resolve(CacheLayout.VERSION), "a file in the way");

    assertThat(index().of(file)).isEqualTo(blob("sound"));
    index().record(file, blob("sound"));
    assertThat(index().of(file)).isEqualTo(blob("sound"));
  }
}
